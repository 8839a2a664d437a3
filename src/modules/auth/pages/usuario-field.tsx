import type { InputHTMLAttributes, ReactNode } from 'react';
import { Field } from '../../../http/pages/form.js';

/** What is said of a field that was left empty. */
export const FALTA = { username: 'Escriba su usuario.', password: 'Escriba su clave.' };

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
