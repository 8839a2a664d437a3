import { DomainError, invalidField } from '../../../core/errors/domain.error.js';
import { OptionalField, ParsedBy } from '../../../core/fields/parsed-by.js';
import { normalizePlaca } from '../../vehiculos/placa.rule.js';
import { Cursor } from '../../../core/fields/pagina.query.js';
import type { InfraccionInformadaDto } from './informe.dto.js';

/** The longest e-mail there is, sealed. */
const MAX_CONSULTA = 500;

/** What the address of a page of the report says. */
export class InformePaginadoQuery {
  /** Whose report, sealed. */
  @ParsedBy(parseConsulta)
  consulta!: string;

  /** One of the plates the person's vehicles bear now. */
  @OptionalField()
  @ParsedBy(parsePlaca)
  placa?: string | undefined;

  /** A year as the authority's clock counts it. */
  @OptionalField()
  @ParsedBy(parseAnio)
  anio?: number | undefined;

  @OptionalField()
  @Cursor()
  cursor?: string;
}

/** A page of the report, as narrowed by its reader. */
export interface InformePaginado {
  correo: string;
  /** Of all infractions, and of those asked for. */
  total: number;
  filtradas: number;
  infracciones: InfraccionInformadaDto[];
  siguiente: string | null;
  /** By what it can be narrowed: the vehicles' plates, and the years from the last infraction's to the first one's. */
  placas: string[];
  anios: number[];
}

function parseConsulta(input: unknown): string {
  if (typeof input === 'string' && input !== '' && input.length <= MAX_CONSULTA) return input;
  throw new DomainError('invalid', 'consulta_vencida', 'Falta la consulta. Escriba su correo.');
}

/** The empty choice of the form narrows nothing. */
function parsePlaca(input: unknown): string | undefined {
  return (typeof input === 'string' && normalizePlaca(input)) || undefined;
}

function parseAnio(input: unknown, campo: string): number | undefined {
  if (input === '') return undefined;
  if (typeof input === 'string' && /^(?:19|[2-9]\d)\d\d$/.test(input)) return Number(input);
  throw invalidField(campo, 'Elija un año de la lista.');
}
