import type { ReactNode } from 'react';
import { Field } from './form.js';

interface ClaveNuevaProps {
  /** What the form calls the new password; its repetition is always `repetida`. */
  name: string;
  /** Why the new password was refused. */
  error?: string | undefined;
  errorRepetida?: string | undefined;
}

/** The two fields in which somebody chooses a password. */
export function ClaveNueva({ name, error, errorRepetida }: ClaveNuevaProps): ReactNode {
  return (
    <>
      <Field
        name={name}
        type="password"
        label="Clave nueva"
        hint="10 caracteres o más. Una frase larga es fácil de recordar y difícil de adivinar."
        error={error}
        instantError="Escriba una clave de 10 caracteres o más."
        autoComplete="new-password"
        minLength={10}
      />
      <Field
        name="repetida"
        type="password"
        label="Clave nueva, otra vez"
        error={errorRepetida}
        instantError="Escriba otra vez la clave nueva."
        autoComplete="new-password"
      />
    </>
  );
}

/** What stands at the second field when it differs from the first. */
export const NO_ES_IGUAL = 'No es igual a la clave nueva.';
