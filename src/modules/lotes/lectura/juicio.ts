/** What a file says about itself in one respect, once all of it was read. */
export type Juicio<T extends string> = Decidido<T> | Dudoso<T>;

/** Nothing in the file speaks against it. */
export interface Decidido<T extends string> {
  valor: T;
}

/** The file can be read in several ways: a person has to say which. */
export interface Dudoso<T extends string> {
  opciones: readonly T[];
  /** Some of what would be read differently: what it is under each option. */
  muestras: readonly Readonly<Record<T, string>>[];
}

/** So many samples are enough to see it. */
export const MUESTRAS = 5;

export function isDecidido<T extends string>(juicio: Juicio<T>): juicio is Decidido<T> {
  return 'valor' in juicio;
}

/** What holds as long as nobody said otherwise: of several readings the first. */
export function firstOf<T extends string>(juicio: Juicio<T>): T {
  return isDecidido(juicio) ? juicio.valor : juicio.opciones[0]!;
}
