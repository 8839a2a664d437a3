import { Correo, Nombre } from '../../../core/fields/named-fields.js';
import { Buscar, PaginaQuery } from '../../../core/fields/pagina.query.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { PartialFields } from '../../../core/fields/partial-fields.js';
import { PaginaDto } from '../../../core/records/pagina-dto.js';
import { RegistroDto } from '../../../core/records/registro.dto.js';
import type { Persona } from '../persona.entity.js';

export class CreatePersonaDto {
  /** Nombre completo. */
  @Nombre({ example: 'Ana Rojas Pérez' })
  nombre!: string;

  /** Correo electrónico; se guarda en minúsculas y no se repite. */
  @Correo()
  correo!: string;
}

export class UpdatePersonaDto extends PartialFields(CreatePersonaDto) {}

export class ListPersonasQuery extends PaginaQuery {
  /**
   * Parte del nombre o del correo, sin distinguir mayúsculas ni tildes; con menos de tres letras seguidas, el comienzo
   * de una palabra.
   */
  @OptionalField()
  @Buscar()
  buscar?: string;
}

export class PersonaDto extends RegistroDto {
  @Nombre({ example: 'Ana Rojas Pérez' })
  nombre!: string;

  @Correo()
  correo!: string;
}

export class PersonasPaginaDto extends PaginaDto(PersonaDto) {}

/** What the API shows of a person. */
export function toPersonaDto({ id, nombre, correo, version, creado_en, actualizado_en }: Persona): PersonaDto {
  return { id, nombre, correo, version, creado_en, actualizado_en };
}
