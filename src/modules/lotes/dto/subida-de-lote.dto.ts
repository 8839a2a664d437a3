import { oneOf } from '../../../core/fields/one-of.js';
import { DomainError, invalidField } from '../../../core/errors/domain.error.js';
import { field } from '../../../core/fields/field.js';
import { Texto } from '../../../core/fields/named-fields.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import type { Clase } from '../lectura/campos.js';
import { parsePerfil, type Perfil } from '../lectura/perfil.js';
import { CLASES_DE_LOTE } from './lote.dto.js';

const parseSiNo = (input: unknown, campo: string): boolean => {
  if (input !== 'si' && input !== 'no') throw invalidField(campo, `En «${campo}» va si o no.`);
  return input === 'si';
};

/** What stands beside the file in the form by which it is handed in. */
export class SubidaDeLoteDto {
  /** De qué son las líneas. */
  @oneOf(CLASES_DE_LOTE)
  clase!: Clase;

  /** Cómo se lee el archivo: un perfil en JSON, o el nombre de uno guardado. */
  @OptionalField()
  @Texto()
  perfil?: string;

  /** `si` para recibir otra vez un archivo que ya se envió. */
  @OptionalField()
  @field(parseSiNo, { type: 'string', enum: ['si', 'no'] })
  forzar?: boolean;
}

/** A profile that was sent, or the name of one that is kept. @throws invalid */
export function perfilOf(text: string | undefined): Perfil | { nombre: string } {
  if (text === undefined) return {};
  if (!text.trimStart().startsWith('{')) return { nombre: text.trim() };
  try {
    return parsePerfil(JSON.parse(text) as unknown);
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw invalidField('perfil', 'El perfil no es JSON válido.');
  }
}
