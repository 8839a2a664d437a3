import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { copyRows, type CopyValue } from '../../../core/database/copy.js';
import { statementsOf } from '../../../core/database/statements.js';
import type { Tx } from '../../../core/database/transactions.js';
import { formatMomento } from '../../../core/time/momento.js';
import { Suscritos } from '../../eventos/suscritos.service.js';
import { avisoSql } from '../carga/aviso.sql.js';
import { ACTA_COMPLETA, CONCEPTO } from '../carga/carga.sql.js';
import { EVENTO_SQL } from '../carga/evento.sql.js';
import type { InfraccionConConceptos } from '../infracciones.repository.js';
import type { Procedencia } from './acta-de-bloque.js';

/** An act as it is to be filed, where it stood, and the types of its concepts. */
export interface FilaDeBloque {
  row: InfraccionConConceptos;
  tipoIds: readonly string[];
  linea: number;
  folio: string | null;
}

/** An act that is there already. */
export type ActaGuardada = Pick<InfraccionConConceptos, 'id' | 'vehiculo_id' | 'moneda' | 'importe'>;

const ACTAS = `registro.infracciones (${ACTA_COMPLETA})`;
const CONCEPTOS = `registro.conceptos_infraccion (infraccion_id, vehiculo_id, ${CONCEPTO})`;
const PROCEDENCIAS =
  'registro.infracciones_de_lote (infraccion_id, vehiculo_id, lote_id, linea, folio, confirmado_por)';

/** What notices and events tell of acts that are filed in the same transaction. */
const CARGADAS = `cargada AS (
      SELECT * FROM registro.infracciones WHERE id = ANY($1::uuid[]) AND vehiculo_id = ANY($2::uuid[])),
    concepto AS (
      SELECT * FROM registro.conceptos_infraccion WHERE infraccion_id = ANY($1::uuid[]) AND vehiculo_id = ANY($2::uuid[]))`;

@Injectable()
export class BloqueRepository {
  constructor(
    @Inject(CONFIG) private readonly config: Pick<Config, 'smtpUrl'>,
    private readonly suscritos: Suscritos,
  ) {}

  /**
   * Files acts, of which none is thought to be there, straight by COPY: no way is shorter.
   * @param filas in the order of their ids, which all of filing keeps
   * @throws 23505 when one of them is there
   */
  async insert(tx: Tx, filas: readonly FilaDeBloque[], procedencia: Procedencia): Promise<void> {
    await copyRows(tx, ACTAS, mapped(filas, actaOf));
    const cobradas = filas.filter(({ row }) => row.conceptos !== null);
    if (cobradas.length > 0) await copyRows(tx, CONCEPTOS, cobradas.flatMap(conceptosOf));
    await copyRows(
      tx,
      PROCEDENCIAS,
      mapped(filas, (fila) => procedenciaOf(fila, procedencia)),
    );
    const tells = [
      ...(procedencia.avisar ? avisoSql(this.config, { conceptos: '' }) : []),
      ...(this.suscritos.hay('infraccion.creada') ? [EVENTO_SQL] : []),
    ];
    if (tells.length > 0) await this.tell(tx, filas, tells);
  }

  /** Those of these acts that are filed on any of these vehicles. */
  find(tx: Tx, ids: readonly string[], vehiculoIds: readonly string[]): Promise<ActaGuardada[]> {
    const text = `SELECT id, vehiculo_id, moneda, importe FROM registro.infracciones
      WHERE id = ANY($1::uuid[]) AND vehiculo_id = ANY($2::uuid[])`;
    return statementsOf(tx).query({ name: 'actas_guardadas', text }, [ids, vehiculoIds]);
  }

  private async tell(tx: Tx, filas: readonly FilaDeBloque[], tells: readonly string[]): Promise<void> {
    const steps = [CARGADAS, ...tells].join(',\n    ');
    const ids = [filas.map(({ row }) => row.id), filas.map(({ row }) => row.vehiculo_id)];
    await tx.query(`WITH ${steps}\n    SELECT`, ids);
  }
}

/** One by one, as they are sent. */
function* mapped<T, R>(items: readonly T[], work: (item: T) => R): Generator<R> {
  for (const item of items) yield work(item);
}

function actaOf({ row }: FilaDeBloque): CopyValue[] {
  return [
    row.id,
    row.vehiculo_id,
    row.oficial_id,
    row.persona_id,
    row.placa_patente,
    formatMomento(row.momento.getTime()),
    row.comentarios,
    formatMomento(row.creado_en.getTime()),
    row.request_id,
    row.direccion,
    row.lugar,
    row.latitud,
    row.longitud,
    row.moneda,
    row.importe,
  ];
}

/** In the order of {@link CONCEPTO}. */
function conceptosOf({ row: { id, vehiculo_id, conceptos }, tipoIds }: FilaDeBloque): CopyValue[][] {
  return (conceptos ?? []).map((concepto, place) => [
    id,
    vehiculo_id,
    place + 1,
    tipoIds[place]!,
    concepto.codigo,
    concepto.descripcion,
    concepto.articulo,
    concepto.gravedad,
    concepto.puntos,
    concepto.remolque,
    concepto.sin_descuento,
    concepto.unidad,
    concepto.cantidad,
    concepto.valor_unidad,
    concepto.moneda,
    concepto.monto,
  ]);
}

function procedenciaOf({ row, linea, folio }: FilaDeBloque, { loteId, confirmadoPor }: Procedencia): CopyValue[] {
  return [row.id, row.vehiculo_id, loteId, linea, folio, confirmadoPor];
}
