import { ParsedBy } from '../../../core/fields/parsed-by.js';
import { parseClave } from '../../../core/passwords/clave.js';
import { parseTexto } from '../../../core/fields/valor.js';

/** What the form that changes a password sends: there is no session that would say whose. */
export class ClavePageDto {
  @ParsedBy(parseTexto)
  username!: string;

  @ParsedBy(parseTexto)
  actual!: string;

  @ParsedBy(parseClave)
  nueva!: string;

  @ParsedBy(parseTexto)
  repetida!: string;
}
