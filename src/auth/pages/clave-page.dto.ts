import { Regla } from '../../common/http/regla.js';
import { parseClave } from '../../common/values/clave.js';
import { parseTexto } from '../../common/values/valor.js';

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
