import { Clave, ClaveVigente, Texto } from '../../../core/fields/named-fields.js';
import { OptionalField } from '../../../core/fields/parsed-by.js';
import { OtpDeIngreso } from '../../segundo-factor/otp.fields.js';

/** What the form that changes a password sends: there is no session that would say whose. */
export class ClavePageDto {
  @Texto()
  username!: string;

  @ClaveVigente()
  actual!: string;

  @OptionalField()
  @OtpDeIngreso()
  otp?: string;

  @Clave()
  nueva!: string;

  @ClaveVigente()
  repetida!: string;
}
