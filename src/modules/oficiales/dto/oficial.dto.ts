import { Booleano, BooleanoDeConsulta, Clave } from '../../../core/fields/named-fields.js';
import { Buscar, PaginaQuery } from '../../../core/fields/pagina.query.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { PaginaDto } from '../../../core/records/pagina-dto.js';
import { RegistroDto } from '../../../core/records/registro.dto.js';
import { NombreDeOficial, NumeroDeOficial } from '../oficial.fields.js';
import type { Oficial } from '../oficial.entity.js';

export class CreateOficialDto {
  /** Nombre; no puede parecer un número de oficial ni un correo. */
  @NombreDeOficial()
  nombre!: string;

  /** Número único de identificación, con al menos una cifra; no cambia nunca. */
  @NumeroDeOficial()
  numero!: string;

  /**
   * Clave para iniciar sesión: de 10 caracteres a 72 bytes, ninguna de las más usadas ni una que lleve el número o el
   * nombre del oficial. Nunca se devuelve.
   */
  @Clave()
  clave!: string;

  /** Si puede iniciar sesión y cargar infracciones; true si no se indica. */
  @OptionalField()
  @Booleano()
  activo?: boolean;
}

export class UpdateOficialDto {
  @OptionalField()
  @NombreDeOficial()
  nombre?: string;

  /** Una clave nueva, con las mismas reglas; todos los tokens del oficial dejan de servir. */
  @OptionalField()
  @Clave()
  clave?: string;

  /** Con false, todos los tokens del oficial dejan de servir. */
  @OptionalField()
  @Booleano()
  activo?: boolean;
}

export class ListOficialesQuery extends PaginaQuery {
  /**
   * Parte del nombre, sin distinguir mayúsculas ni tildes, o el comienzo del número; con menos de tres letras seguidas, el
   * comienzo de una palabra del nombre.
   */
  @OptionalField()
  @Buscar()
  buscar?: string;

  /** Solo los activos o solo los inactivos. */
  @OptionalField()
  @BooleanoDeConsulta()
  activo?: boolean;
}

export class OficialDto extends RegistroDto {
  @NombreDeOficial()
  nombre!: string;

  @NumeroDeOficial()
  numero!: string;

  activo!: boolean;
}

export class OficialesPaginaDto extends PaginaDto(OficialDto) {}

/** What the API shows of an officer: never the password. */
export function toOficialDto(oficial: Oficial): OficialDto {
  const { id, nombre, numero, activo, version, creado_en, actualizado_en } = oficial;
  return { id, nombre, numero, activo, version, creado_en, actualizado_en };
}
