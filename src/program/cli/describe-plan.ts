import {
  cambiosEnPalabras,
  contados,
  errorEnPalabras,
  costoEnPalabras,
  recortado,
  resumen,
} from '../../modules/tarifario/catalogo/palabras.js';
import { isNothing, type Plan } from '../../modules/tarifario/catalogo/plan.js';

interface Circunstancias {
  archivo: string;
  perfil: string;
  /** Whether it was done. */
  confirmed: boolean;
}

/** What an import did, or would do, as the command line tells it. */
export function describePlan(plan: Plan, { archivo, perfil, confirmed }: Circunstancias): string {
  const heading = confirmed
    ? `Importado ${archivo} con el perfil ${perfil}.`
    : `Vista previa de ${archivo} con el perfil ${perfil}: no se cambió nada.`;
  return [
    heading,
    ...section(
      'Unidades nuevas',
      plan.unidades.map(({ codigo, nombre, moneda }) => `${codigo}  ${nombre}, en ${moneda}`),
    ),
    ...section(
      'Tipos nuevos',
      plan.crear.map(
        ({ codigo, campos, precio }) => `${codigo}  ${costoEnPalabras(precio)}  ${recortado(campos.descripcion)}`,
      ),
    ),
    ...section(
      'Tipos que cambian',
      plan.cambiar.map((change) => {
        const words = cambiosEnPalabras(change).map(([what, before, after]) => `    ${what}: ${before} → ${after}`);
        return [change.vivo.tipo.codigo, ...words].join('\n');
      }),
    ),
    ...section(
      'Tipos que se eliminan',
      plan.eliminar.map(({ tipo }) => `${tipo.codigo}  ${recortado(tipo.descripcion)}`),
    ),
    ...section('Errores', plan.errores.map(errorEnPalabras)),
    '',
    `En total: ${resumen(plan)}.`,
    ...(confirmed || plan.errores.length > 0 || isNothing(plan)
      ? []
      : ['Para hacerlo, repita la orden con --confirmar.']),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return ['', `${title} (${contados(lines.length, '', '').trim()}):`, ...lines.map((line) => `  ${line}`)];
}
