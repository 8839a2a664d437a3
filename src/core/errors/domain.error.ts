/** The few ways a use case can refuse. Whatever is none of these is a defect and becomes a 500. */
export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'unpaid'
  | 'forbidden'
  | 'notFound'
  | 'gone'
  | 'conflict'
  | 'stale'
  | 'tooLarge'
  | 'unsupported'
  | 'unprocessable'
  | 'limited'
  | 'overloaded'
  | 'unavailable';

/** One wrong field: `campo` is the name as the client sent it, `mensaje` is Spanish and fit to show. */
export interface FieldError {
  campo: string;
  mensaje: string;
}

/** What programs are told beside the words. */
export interface ErrorHints {
  /** When it is worth trying again, where that is known. */
  retryAfterSeconds?: number;
  /** Headers of the answer, such as those that name what would be accepted. */
  headers?: Readonly<Record<string, string>>;
  /** Numbers that the refusal is about, as members of the answer beside its own. */
  datos?: Readonly<Record<string, unknown>>;
}

/**
 * A refusal a person can act on. It knows nothing of HTTP; `http-status.ts` maps `kind` to a status.
 * `codigo` is stable and meant for programs, `message` is Spanish and meant for people.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly codigo: string,
    message: string,
    readonly errores: readonly FieldError[] = [],
    readonly hints: ErrorHints = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** A refusal about one field. */
export function aboutField(kind: ErrorKind, codigo: string, campo: string, mensaje: string): DomainError {
  return new DomainError(kind, codigo, mensaje, [{ campo, mensaje }]);
}

/** The same refusal to who knows what it is about by other names. */
export function renamed(
  { kind, codigo, message, errores, hints }: DomainError,
  nameOf: (campo: string) => string,
): DomainError {
  const named = errores.map(({ campo, mensaje }) => ({ campo: nameOf(campo), mensaje }));
  return new DomainError(kind, codigo, message, named, hints);
}

/** A request whose fields break a rule; the detail is the first field's message. */
export function invalid(errores: readonly [FieldError, ...FieldError[]]): DomainError {
  return new DomainError('invalid', 'datos_invalidos', errores[0].mensaje, errores);
}

/** One wrong field. */
export function invalidField(campo: string, mensaje: string): DomainError {
  return invalid([{ campo, mensaje }]);
}
