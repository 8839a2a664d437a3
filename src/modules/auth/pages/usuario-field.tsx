import type { InputHTMLAttributes, ReactNode } from 'react';
import { Field } from '../../../http/pages/form.js';

/** What is said of a field that was left empty. */
export const FALTA = { username: 'Escriba su usuario.', password: 'Escriba su clave.' };

/** The code of a second factor, of the phone or for recovery. */
export function OtpField(input: UsuarioFieldProps): ReactNode {
  return (
    <Field
      name="otp"
      label="Código del segundo factor"
      hint="Las seis cifras que muestra su aplicación de códigos ahora, o un código de recuperación."
      instantError="Escriba el código."
      autoComplete="one-time-code"
      autoCapitalize="none"
      spellCheck={false}
      {...input}
    />
  );
}

/** What a person reads who has to write his password again, with a code. */
const OTRA_VEZ: Readonly<Record<string, string>> = {
  falta_segundo_factor: 'Su cuenta tiene un segundo factor: escriba su clave otra vez y, además, el código.',
  segundo_factor_invalido:
    'El código no es correcto o ya se usó. Escriba su clave otra vez y espere al código siguiente.',
};

/** How a form asks for a second factor, if that is why a log-in was refused. */
export function askForOtp({ codigo }: { codigo: string }): { pideOtp: true; problema: string } | undefined {
  const problema = OTRA_VEZ[codigo];
  return problema === undefined ? undefined : { pideOtp: true, problema };
}

interface UsuarioFieldProps extends InputHTMLAttributes<HTMLInputElement> {
  /** Why the value was refused. */
  error?: string | undefined;
}

/** By what officers and users log in. */
export function UsuarioField(input: UsuarioFieldProps): ReactNode {
  return (
    <Field
      name="username"
      label="Usuario"
      hint="Su número de oficial, su nombre completo como está registrado o, si administra el registro, su correo."
      instantError={FALTA.username}
      autoComplete="username"
      autoCapitalize="none"
      spellCheck={false}
      {...input}
    />
  );
}
