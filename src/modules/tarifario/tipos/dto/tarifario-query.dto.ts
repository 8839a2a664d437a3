import { field } from '../../../../core/fields/field.js';
import { BooleanoDeConsulta } from '../../../../core/fields/named-fields.js';
import { Buscar } from '../../../../core/fields/pagina.query.js';
import { Paginada } from '../../../../core/fields/paginada.js';
import { OptionalField } from '../../../../core/fields/parsed-by.js';
import { invalidField } from '../../../../core/errors/domain.error.js';
import { Desde } from '../../unidades/unidad.fields.js';
import { ORDENES, parseOrden, type NombreDeOrden } from '../orden.js';
import { GravedadDelTipo } from '../tipo.fields.js';
import { CAMPOS_PROPIOS, type Gravedad } from '../tipo.rule.js';

/** Longer than those of other lists: a description is part of it. */
const MAX_CURSOR = 4_000;

/** What of a type a list may be asked for. */
const CAMPOS = [
  'id',
  ...CAMPOS_PROPIOS,
  'precio',
  'version',
  'creado_por',
  'actualizado_por',
  'creado_en',
  'actualizado_en',
  'eliminado_en',
] as const;
export type CampoDeTipo = (typeof CAMPOS)[number];

export class EnQuery {
  @OptionalField()
  @Desde({ description: 'En qué instante (RFC 3339), o al comienzo de qué día en la hora local; sin él, ahora.' })
  en?: string;
}

/** To what part of the tariff a question is narrowed, and in what order it comes: of lists and files alike. */
export class FiltroTarifarioQuery {
  /** En el código, la descripción o el artículo; sin importar mayúsculas ni tildes. */
  @OptionalField()
  @Buscar({ example: 'luz roja' })
  buscar?: string;

  @OptionalField()
  @GravedadDelTipo()
  gravedad?: Gravedad;

  @OptionalField()
  @Desde({
    description: 'Los precios de qué instante (RFC 3339) o comienzo de día en la hora local; sin él, los de ahora.',
  })
  en?: string;

  @OptionalField()
  @field(parseOrden, { type: 'string', enum: ORDENES, description: 'Con `-`, del último al primero.' })
  orden: NombreDeOrden = 'codigo';

  /** Los eliminados, en vez de los vigentes; solo para usuarios. */
  @OptionalField()
  @BooleanoDeConsulta()
  eliminados?: boolean;
}

export class ListTarifarioQuery extends Paginada(FiltroTarifarioQuery) {
  @OptionalField()
  @field(parseCampos, {
    type: 'string',
    pattern: '^[a-z_]+(,[a-z_]+)*$',
    example: 'codigo,precio',
    description: 'Solo estos campos, separados por comas.',
  })
  campos?: string;

  @OptionalField()
  @field(parseLongCursor, {
    type: 'string',
    minLength: 1,
    maxLength: MAX_CURSOR,
    description: 'El valor `siguiente` de la página anterior.',
  })
  override cursor?: string;
}

/** The fields that are asked for. @param campos as the query holds them */
export function camposOf(campos: string): CampoDeTipo[] {
  return campos.split(',') as CampoDeTipo[];
}

function parseCampos(input: unknown, campo: string): string {
  const names = typeof input === 'string' ? input.split(',').map((name) => name.trim()) : [];
  const unknown = names.find((name) => !(CAMPOS as readonly string[]).includes(name));
  if (names.length === 0 || unknown !== undefined) {
    throw invalidField(campo, `En «${campo}» no se conoce «${unknown ?? ''}». Se puede pedir: ${CAMPOS.join(', ')}.`);
  }
  return names.join(',');
}

export function parseLongCursor(input: unknown, campo: string): string {
  if (typeof input !== 'string' || input === '' || input.length > MAX_CURSOR) {
    throw invalidField(campo, 'El cursor no es válido: use el valor «siguiente» de la página.');
  }
  return input;
}
