import type { KeyObject } from 'node:crypto';

/** A key that encrypts keys, and what the rows that need it call it. */
export interface Llave {
  readonly id: string;
  /** AES-256. An object that shows nothing of itself, wherever it is logged. */
  readonly clave: KeyObject;
}

/** The keys this installation has. The first encrypts; the others only open what was encrypted with them. */
export class Llavero {
  constructor(private readonly llaves: readonly [Llave, ...Llave[]]) {}

  get actual(): Llave {
    return this.llaves[0];
  }

  find(id: string): Llave | undefined {
    return this.llaves.find((llave) => llave.id === id);
  }
}
