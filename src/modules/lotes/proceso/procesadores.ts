import type { Clase } from '../lectura/campos.js';
import type { Procesador } from './procesador.js';

/** What does the lines of each class. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each reads lines of its own kind
export type Procesadores = Readonly<Record<Clase, Procesador<any>>>;

export const PROCESADORES = Symbol('PROCESADORES');
