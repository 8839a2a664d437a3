import type { Llavero } from './llavero.js';
import { abrir, sellar, type Sobre } from './sobre.js';

/** Seals secrets, and opens them, with the keys of this installation. */
export class Sobres {
  constructor(private readonly llavero: Llavero | undefined) {}

  /** The key that encrypts; absent where there is none. */
  get claveActual(): string | undefined {
    return this.llavero?.actual.id;
  }

  /** @param titular the id of whose secret it is @throws SobreCerrado without keys */
  sellar(titular: string, secreto: string): Sobre {
    return sellar(this.llavero, titular, secreto);
  }

  /** @throws SobreCerrado where the key is another or what was kept is not what was sealed */
  abrir(titular: string, sobre: Sobre): string {
    return abrir(this.llavero, titular, sobre);
  }
}
