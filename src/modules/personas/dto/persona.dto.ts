import { OptionalField, ParsedBy } from '../../../core/fields/parsed-by.js';
import { PaginaQuery, parseBuscar } from '../../../core/fields/pagina.query.js';
import { parseCorreo } from '../../../core/fields/correo.js';
import { parseNombre } from '../../../core/text/texto.js';
import type { Persona } from '../persona.entity.js';

export class CreatePersonaDto {
  /**
   * Nombre completo, de 1 a 200 caracteres.
   * @example 'Ana Rojas Pérez'
   */
  @ParsedBy(parseNombre)
  nombre!: string;

  /**
   * Correo electrónico; se guarda en minúsculas y no se repite.
   * @example 'ana.rojas@example.com'
   */
  @ParsedBy(parseCorreo)
  correo!: string;
}

export class UpdatePersonaDto {
  /** @example 'Ana Rojas de Soto' */
  @OptionalField()
  @ParsedBy(parseNombre)
  nombre?: string;

  /** @example 'ana@example.com' */
  @OptionalField()
  @ParsedBy(parseCorreo)
  correo?: string;
}

export class ListPersonasQuery extends PaginaQuery {
  /**
   * Parte del nombre o del correo, sin distinguir mayúsculas ni tildes; con menos de tres letras seguidas, el comienzo
   * de una palabra.
   */
  @OptionalField()
  @ParsedBy(parseBuscar)
  buscar?: string;
}

export class PersonaDto {
  /** @format uuid */
  id!: string;

  /** @example 'Ana Rojas Pérez' */
  nombre!: string;

  /** @example 'ana.rojas@example.com' */
  correo!: string;

  /** Versión del registro; también va en el encabezado ETag. */
  version!: number;

  creado_en!: Date;

  actualizado_en!: Date;
}

export class PersonasPaginaDto {
  datos!: PersonaDto[];

  /** El `cursor` de la página siguiente, o null en la última. */
  siguiente!: string | null;
}

/** What the API shows of a person. */
export function toPersonaDto({ id, nombre, correo, version, creado_en, actualizado_en }: Persona): PersonaDto {
  return { id, nombre, correo, version, creado_en, actualizado_en };
}
