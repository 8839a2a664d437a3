import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import type { Tx } from '../../../core/database/transactions.js';
import { decimalesDe } from '../../../core/money/moneda.js';
import type { ActaDeBloque, ActaEnRegistro } from '../../infracciones/bloque/acta-de-bloque.js';
import { CargaEnBloqueService } from '../../infracciones/bloque/carga-en-bloque.service.js';
import type { Analisis } from '../lectura/analisis.js';
import { firstOf } from '../lectura/juicio.js';
import { formatoOf } from '../lectura/perfil.js';
import { readActa, type ActaDeArchivo } from '../lineas/acta-de-archivo.js';
import { faltasDe } from '../lineas/linea-leida.js';
import { MomentosLocales } from '../lineas/momentos-locales.js';
import type { Lote } from '../lote.entity.js';
import type { LineaDe } from './linea-de-lote.js';
import type { DestinoDeLinea, LectorDeLineas, Procesador } from './procesador.js';
import { VehiculosDeActas } from './vehiculos-de-actas.js';

/** Acts: filed by the rules by which officers' are. */
@Injectable()
export class InfraccionesProcesador implements Procesador<ActaDeArchivo> {
  readonly clase = 'infracciones';

  constructor(
    private readonly bloque: CargaEnBloqueService,
    private readonly vehiculos: VehiculosDeActas,
    @Inject(CONFIG) private readonly config: Pick<Config, 'zonaHoraria'>,
  ) {}

  lector(
    { perfil }: Lote,
    { formatoDeFecha, decimal }: Pick<Analisis, 'formatoDeFecha' | 'decimal'>,
    ahora: number,
  ): LectorDeLineas<ActaDeArchivo> {
    const judged = formatoDeFecha && firstOf(formatoDeFecha);
    const given = perfil.formato_fecha === undefined ? null : formatoOf(perfil.formato_fecha);
    const momentos = new MomentosLocales(perfil.zona_horaria ?? this.config.zonaHoraria);
    const reglas = { formatoDeFecha: given ?? judged ?? 'YYYY-MM-DD', decimal, momentos, ahora };
    return (valores) => readActa(valores, reglas);
  }

  olvidar({ id, perfil }: Lote): boolean {
    this.vehiculos.forget(id);
    return perfil.crear_vehiculos ?? false;
  }

  async aplicar(
    tx: Tx,
    lote: Lote,
    lineas: readonly LineaDe<ActaDeArchivo>[],
    soloRevisa: boolean,
  ): Promise<DestinoDeLinea[]> {
    const actas = lineas.map(({ linea, leida }): ActaDeBloque => ({ ...leida, linea }));
    const known = lote.perfil.crear_vehiculos ? await this.vehiculos.createMissing(tx, lote, lineas, soloRevisa) : null;
    if (soloRevisa) {
      const errores = known ?? (await this.bloque.revisar(tx, actas));
      const good = actas.filter((_, place) => errores[place]!.length === 0);
      const repetidas = (await this.bloque.findRepetidas(tx, good)).values();
      return lineas.map(({ valores }, place) => {
        const against = errores[place]!;
        if (against.length > 0) return { faltas: faltasDe(against, valores) };
        return { resultado: '', esRepetida: repetidas.next().value! };
      });
    }
    const isGood = (_: unknown, place: number): boolean => (known?.[place]?.length ?? 0) === 0;
    const destinos = await this.bloque.cargar(tx, actas.filter(isGood), {
      loteId: lote.id,
      confirmadoPor: lote.confirmado_por_nombre!,
      requestId: lote.request_id!,
      direccion: lote.direccion!,
      avisar: lote.perfil.avisar ?? false,
      // What is written in one transaction has been looked at before, and is not to have a savepoint for each chunk.
      hayRepetidas: lote.repetidas > 0 || lote.modo_de_malas === 'detener',
    });
    let next = 0;
    return lineas.map((linea, place): DestinoDeLinea => {
      if (!isGood(linea, place)) return { faltas: faltasDe(known![place]!, linea.valores) };
      const destino = destinos[next++]!;
      if ('errores' in destino) return { faltas: faltasDe(destino.errores, linea.valores) };
      return { resultado: resultadoOf(destino, linea.leida.monto), esRepetida: !destino.esNueva };
    });
  }
}

/** The act's id, and what the file says it costs where that is not what it was charged with. */
function resultadoOf({ id, moneda, importe }: ActaEnRegistro, monto: string | null): string {
  if (monto === null) return id;
  if (moneda === null || importe === null) return `${id} (el archivo dice ${monto}; sin códigos no se cobra)`;
  const cobrado = majorUnits(BigInt(importe), decimalesDe(moneda));
  return cobrado === monto ? id : `${id} (el archivo dice ${monto}; se cobró ${cobrado} ${moneda})`;
}

/** The shortest text of an amount in major units: 1050 of two decimals is `10.5`. */
function majorUnits(minor: bigint, decimales: number): string {
  const digits = minor.toString().padStart(decimales + 1, '0');
  const whole = digits.slice(0, digits.length - decimales);
  const fraction = digits.slice(digits.length - decimales).replace(/0+$/, '');
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
