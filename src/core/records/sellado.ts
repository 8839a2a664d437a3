/**
 * A table that keeps secrets in envelopes (core/cifrado), in columns `formato`, `clave_id`, `clave_envuelta` and `cifrado`, as
 * the module that owns it declares it: so that another key can encrypt them.
 */
export interface Sellado {
  /** How a person calls what is in it: "credenciales". */
  que: string;
  tabla: string;
  /** The column that tells its rows apart, a UUID. */
  id: string;
  /** The column that says whose secret a row is: what the envelope is bound to. */
  titular: string;
}

/** Where the tables of this program that keep envelopes are found. */
export const SELLADOS = Symbol('sellados');
