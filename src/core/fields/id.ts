import { isUUID } from 'class-validator';
import { v7 } from 'uuid';
import { invalidField } from '../errors/domain.error.js';

/** A new UUIDv7: made here, never by the database, and ordered by time. */
export function newId(): string {
  return v7();
}

/** A UUID in lower case. @throws invalid */
export function parseId(input: unknown, campo: string): string {
  if (typeof input !== 'string' || !isUUID(input, 'loose')) {
    throw invalidField(campo, `El campo «${campo}» debe ser un identificador UUID.`);
  }
  return input.toLowerCase();
}
