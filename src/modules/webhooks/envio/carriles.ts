/** At most so many requests of one partner are under way. */
const EN_VUELO = 8;
/** What was read longer ago is read again before it is sent: somebody may have switched it off. */
const FRESH_MS = 1_000;

interface Carril<T> {
  enVuelo: number;
  cola: T[];
  leidaEn: number;
  /** There is more where these came from. */
  hayMas: boolean;
}

/** A lane a partner: whoever takes long delays nobody but himself. */
export class Carriles<T extends { id: string; aliado_id: string }> {
  private readonly carriles = new Map<string, Carril<T>>();
  /** Under way, or not written down yet. */
  private readonly ocupadas = new Set<string>();
  private isStopped = false;

  /**
   * @param send does all that is to be done for one: what it gives is resolved once that is written down
   * @param onRoom is told when there is room for more that is waiting
   */
  constructor(
    private readonly send: (item: T) => Promise<{ written: Promise<void> }>,
    private readonly onRoom: () => void,
  ) {}

  get idsOcupadas(): string[] {
    return [...this.ocupadas];
  }

  /** Whose lanes need nothing for now. */
  get llenos(): string[] {
    return [...this.carriles].flatMap(([aliado, carril]) => (this.needs(carril) ? [] : [aliado]));
  }

  /** Lets items in, of each partner in their order. @param porAliado as many were asked for of each */
  add(items: readonly T[], porAliado: number): void {
    const aliados = new Set(items.map(({ aliado_id }) => aliado_id));
    for (const aliado of aliados) {
      const own = items.filter(({ aliado_id }) => aliado_id === aliado);
      const carril = this.carriles.get(aliado) ?? { enVuelo: 0, cola: [], leidaEn: 0, hayMas: false };
      this.carriles.set(aliado, carril);
      carril.cola = own.filter(({ id }) => !this.ocupadas.has(id));
      carril.leidaEn = performance.now();
      carril.hayMas = own.length === porAliado;
      this.pump(carril);
    }
    for (const [aliado, carril] of this.carriles)
      if (carril.enVuelo === 0 && carril.cola.length === 0) this.carriles.delete(aliado);
  }

  /** Begins no more. @returns how many are under way */
  stop(): number {
    this.isStopped = true;
    return this.ocupadas.size;
  }

  private needs(carril: Carril<T>): boolean {
    if (carril.enVuelo >= EN_VUELO) return false;
    return carril.cola.length === 0 || performance.now() - carril.leidaEn > FRESH_MS;
  }

  private pump(carril: Carril<T>): void {
    if (performance.now() - carril.leidaEn > FRESH_MS && carril.cola.length > 0) {
      carril.cola = [];
      carril.hayMas = true;
    }
    while (!this.isStopped && carril.enVuelo < EN_VUELO) {
      const item = carril.cola.shift();
      if (!item) break;
      carril.enVuelo += 1;
      this.ocupadas.add(item.id);
      void this.run(carril, item);
    }
    if (carril.cola.length === 0 && carril.hayMas && carril.enVuelo < EN_VUELO) this.onRoom();
  }

  private async run(carril: Carril<T>, item: T): Promise<void> {
    try {
      const { written } = await this.send(item);
      void written.finally(() => this.ocupadas.delete(item.id));
    } catch {
      this.ocupadas.delete(item.id); // it is due still, and is found again
    }
    carril.enVuelo -= 1;
    this.pump(carril);
  }
}
