import { invalidField } from '../../../core/errors/domain.error.js';
import { field } from '../../../core/fields/field.js';
import { FechaOMomento } from '../../../core/fields/fecha-o-momento.js';
import { Id } from '../../../core/fields/named-fields.js';
import { Buscar } from '../../../core/fields/pagina.query.js';
import { Paginada } from '../../../core/fields/paginada.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { Placa } from '../../vehiculos/vehiculo.fields.js';
import { LimiteDeCosto, TipoDeOperacionField } from '../operacion.fields.js';
import type { TipoDeOperacion } from '../operacion.rule.js';
import { ORDENES, type Orden } from '../registro.orden.js';
import { CAMPOS, type Campo } from './registro.dto.js';

const ANULADOS = ['si', 'no', 'todos'] as const;
type Anulados = (typeof ANULADOS)[number];

/** To which records a question is narrowed, and in what order and with what they come: of lists and files alike. */
export class FiltroDeRegistrosQuery {
  @OptionalField()
  @TipoDeOperacionField()
  tipo?: TipoDeOperacion;

  /** Solo los de este cliente. */
  @OptionalField()
  @Id()
  cliente_id?: string;

  @OptionalField()
  @Placa({ description: 'Solo lo que se preguntó de esta placa.' })
  placa_patente?: string;

  /** Solo los de este instante o después (RFC 3339), o desde el comienzo de este día en la hora local. */
  @OptionalField()
  @FechaOMomento({ example: '2026-01-01' })
  desde?: string;

  /** Solo los de antes de este instante (RFC 3339), o hasta el final de este día en la hora local. */
  @OptionalField()
  @FechaOMomento({ example: '2026-01-31' })
  hasta?: string;

  /** Solo los que costaron esto o más. */
  @OptionalField()
  @LimiteDeCosto()
  costo_min?: number;

  /** Solo los que costaron esto o menos. */
  @OptionalField()
  @LimiteDeCosto()
  costo_max?: number;

  @OptionalField()
  @field(parseAnulados, { type: 'string', enum: ANULADOS, description: 'Solo los anulados, solo los demás, o todos.' })
  anulados: Anulados = 'todos';

  /** El comienzo de la placa; y para usuarios, también parte del nombre o del correo del cliente. */
  @OptionalField()
  @Buscar({ example: 'BBCL' })
  buscar?: string;

  @OptionalField()
  @field(parseOrden, { type: 'string', enum: ORDENES, description: 'Con `-`, del último al primero.' })
  orden: Orden = '-creado_en';

  @OptionalField()
  @field(parseCampos, {
    type: 'string',
    pattern: '^[a-z_]+(,[a-z_]+)*$',
    example: 'id,entrada,costo',
    description: 'Solo estos campos, separados por comas.',
  })
  campos?: string;
}

export class ListRegistrosQuery extends Paginada(FiltroDeRegistrosQuery) {}

/** The fields that are asked for: all of them, unless some are named. */
export function camposOf({ campos }: FiltroDeRegistrosQuery): readonly Campo[] {
  return campos === undefined ? CAMPOS : (campos.split(',') as Campo[]);
}

function parseAnulados(input: unknown, campo: string): Anulados {
  const known = ANULADOS.find((one) => one === input);
  if (!known) throw invalidField(campo, `El parámetro «${campo}» es uno de: ${ANULADOS.join(', ')}.`);
  return known;
}

function parseOrden(input: unknown, campo: string): Orden {
  const known = ORDENES.find((one) => one === input);
  if (!known) throw invalidField(campo, `El parámetro «${campo}» es uno de: ${ORDENES.join(', ')}.`);
  return known;
}

function parseCampos(input: unknown, campo: string): string {
  const names = typeof input === 'string' ? input.split(',').map((name) => name.trim()) : [];
  const unknown = names.find((name) => !(CAMPOS as readonly string[]).includes(name));
  if (names.length === 0 || unknown !== undefined) {
    throw invalidField(campo, `En «${campo}» no se conoce «${unknown ?? ''}». Se puede pedir: ${CAMPOS.join(', ')}.`);
  }
  return [...new Set(names)].join(',');
}
