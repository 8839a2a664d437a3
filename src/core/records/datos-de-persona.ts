/**
 * Whose data are asked for, as conditions on rows name them: `q.correo`, and lists of ids and plates. An e-mail may be that
 * of an owner of vehicles, of accounts, or of both.
 */
export interface Quien {
  correo: string;
  /** Owners of vehicles; one that was deleted only where nobody has the e-mail now. */
  personas: string[];
  /** Accounts: users of the panel and clients. */
  cuentas: string[];
  /** Vehicles that are his. */
  vehiculos: string[];
  /** What they bear and bore, and bore when he got an act. */
  placas: string[];
  /** Acts of his vehicles, and those that he got with others. */
  infracciones: string[];
}

/** Which rows of a table are about a person, for who asks what is kept of him. */
export interface DatosDePersona {
  tabla: string;
  /** As a person reads it. */
  titulo: string;
  /** The condition on a row `t`, with the fields of {@link Quien} as columns of `q`. */
  donde: string;
  /** The only ones that are told, where the others are about other people. */
  columnas?: readonly string[];
}

/** Rows that name one of his accounts in any of these columns. */
export function deSuCuenta(tabla: string, titulo: string, ...columnas: readonly string[]): DatosDePersona {
  return { tabla, titulo, donde: columnas.map((columna) => `t.${columna} = ANY (q.cuentas)`).join(' OR ') };
}

/** Of an account whose password somebody else set: who it was, and when. */
export const CLAVE_FIJADA = ['id', 'clave_fijada_por', 'clave_fijada_por_nombre', 'clave_fijada_en'] as const;
