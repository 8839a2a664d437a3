import { Clave, ClaveVigente, Texto } from '../../../core/fields/named-fields.js';

/** What the form that changes a password sends: there is no session that would say whose. */
export class ClavePageDto {
  @Texto()
  username!: string;

  @ClaveVigente()
  actual!: string;

  @Clave()
  nueva!: string;

  @ClaveVigente()
  repetida!: string;
}
