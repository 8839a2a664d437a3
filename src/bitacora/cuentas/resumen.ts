import type { Analisis, RutaContada } from '../analisis.js';
import { inicioDe } from '../lectura/hora.js';
import { asText } from '../lectura/lineas.js';
import { SEPARADOR, type CuentaDeRuta } from './caminos.js';
import type { Contador } from './contador.js';
import type { Cuenta, Lista } from './lista.js';

/** What was counted, as it is told. Its `aliados` have no names yet. */
export function resumir(contador: Contador): Analisis {
  const { numeros, desde, hasta, estados, metodos, horas, rutas, aliados, direcciones, malformadas } = contador;
  const { lineas, vacias, no_leidas, reparadas, filtradas, total, fallidas } = numeros;
  return {
    lineas,
    vacias,
    no_leidas,
    reparadas,
    filtradas,
    otras: {
      por_estado: estados.otras,
      por_metodo: metodos.otras,
      por_hora: horas.otras,
      rutas: rutas.otras,
      aliados: aliados.otras,
      direcciones: direcciones.otras,
      malformadas: contador.otrasMalformadas,
    },
    total,
    fallidas,
    desde: instantOf(desde),
    hasta: instantOf(hasta),
    por_estado: Object.fromEntries(estados.entries().map(([estado, cuenta]) => [String(estado), cuenta.total])),
    por_metodo: totals(metodos),
    por_hora: horas
      .entries()
      .sort(([a], [b]) => a - b)
      .map(([hora, cuenta]) => ({ hora: new Date(inicioDe(hora)).toISOString(), ...numbersOf(cuenta) })),
    rutas: rutas.porFallidas().map(toRuta),
    aliados: aliados.porFallidas().map(([id, cuenta]) => ({
      id,
      nombre: null,
      ...numbersOf(cuenta),
      por_estado: Object.fromEntries(cuenta.estados),
    })),
    direcciones: direcciones
      .porFallidas()
      .map(([direccion, cuenta]) => ({ direccion: asText(direccion), ...numbersOf(cuenta) })),
    malformadas,
  };
}

function toRuta([clave, cuenta]: [string, CuentaDeRuta]): RutaContada {
  const [metodo = '', ruta = ''] = clave.split(SEPARADOR);
  const { tiempos } = cuenta;
  return {
    ruta: asText(ruta),
    metodo,
    ...numbersOf(cuenta),
    ...(tiempos && { p50_ms: tiempos.percentil(0.5), p99_ms: tiempos.percentil(0.99) }),
  };
}

function numbersOf({ total, fallidas }: Cuenta): Cuenta {
  return { total, fallidas };
}

/** Most first. */
function totals(lista: Lista<string>): Record<string, number> {
  const entries = lista.entries().sort(([, a], [, b]) => b.total - a.total);
  return Object.fromEntries(entries.map(([clave, { total }]) => [clave, total]));
}

function instantOf(momento: number): string | null {
  return Number.isFinite(momento) ? new Date(momento).toISOString() : null;
}
