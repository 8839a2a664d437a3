import { Regla } from '../../../core/fields/regla.js';
import { parseClave } from '../../../core/passwords/clave.js';
import { parseTexto } from '../../../core/fields/valor.js';

/** What the form that changes a password sends: there is no session that would say whose. */
export class ClavePageDto {
  @Regla(parseTexto)
  username!: string;

  @Regla(parseTexto)
  actual!: string;

  @Regla(parseClave)
  nueva!: string;

  @Regla(parseTexto)
  repetida!: string;
}
