import type { ReactNode } from 'react';
import { Field } from './form.js';

interface ClaveNuevaProps {
  /** What the form calls the new password; its repetition is always `repetida`. */
  name: string;
  /** Whether it is a client's, which has to have more than length. */
  esDeCliente?: boolean;
  /** Why the new password was refused. */
  error?: string | undefined;
  errorRepetida?: string | undefined;
}

const DE_CUALQUIERA = '10 caracteres o más. Una frase larga es fácil de recordar y difícil de adivinar.';
/** The same words where a company asks for its account. */
export const DE_CLIENTE = '10 caracteres o más, con mayúscula, minúscula, número y símbolo.';

/** The two fields in which somebody chooses a password. */
export function ClaveNueva({ name, esDeCliente = false, error, errorRepetida }: ClaveNuevaProps): ReactNode {
  return (
    <>
      <Field
        name={name}
        type="password"
        label="Clave nueva"
        hint={esDeCliente ? DE_CLIENTE : DE_CUALQUIERA}
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
