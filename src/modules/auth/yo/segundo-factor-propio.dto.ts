import { ClaveVigente, Texto } from '../../../core/fields/named-fields.js';
import { Otp } from '../../segundo-factor/otp.fields.js';

export class ComenzarSegundoFactorDto {
  /** La clave vigente. Una equivocada cuenta como un ingreso fallido. */
  @ClaveVigente()
  clave!: string;
}

export class EnrolamientoDto {
  /** El secreto en base 32, para escribirlo en la aplicación de códigos. No se vuelve a mostrar. */
  @Texto({ example: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' })
  secreto!: string;

  /** Lo mismo como dirección, para un código QR. */
  @Texto({
    example: 'otpauth://totp/Registro%20de%20Infracciones:ana%40example.com?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  })
  otpauth!: string;
}

export class ConfirmarSegundoFactorDto {
  /** Un código de la aplicación: seis cifras. Uno equivocado cuenta como un ingreso fallido. */
  @Otp()
  otp!: string;
}

export class CodigosRecuperacionDto {
  /**
   * Diez códigos. Cada uno sirve una vez, en lugar de uno de la aplicación. No se vuelven a mostrar.
   * @example ['7K3M-9QXA-0FTB-41ZD-P8WN-2C6H']
   */
  codigos_recuperacion!: string[];
}

export class DesactivarSegundoFactorDto extends ComenzarSegundoFactorDto {
  /** Un código de la aplicación o uno de recuperación. */
  @Otp()
  otp!: string;
}
