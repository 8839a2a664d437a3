import { Inject, Injectable } from '@nestjs/common';
import { Transactions, type Tx } from '../../../core/database/transactions.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { CierreService } from '../cierre.service.js';
import { Lote } from '../lote.entity.js';
import { TRANSICIONES } from '../lote.estado.js';
import { LotesRepository } from '../lotes.repository.js';
import { TramosRepository } from '../tramos.repository.js';
import type { LineaClasificada } from './linea-de-lote.js';
import { PROCESADORES, type Procesadores } from './procesadores.js';
import { added, isLeida, sumUp, type Cuenta } from './tramo-de-trabajo.js';

/** As often as somebody else may have been quicker to make a record that a chunk makes too. */
const INTENTOS = 5;

/** Ends a transaction of which nothing is to stay: somebody paused or ended the batch; a line has become bad. */
const ES_DE_OTRO = new Error('the batch is not to go on');
const OTRO_REGISTRO = new Error('the registry has changed since the lines were looked at');

/** Some lines of a file, read, and the line at which the last of them begins. */
export interface TramoClasificado {
  lineas: readonly LineaClasificada<unknown>[];
  posicion: number;
}

/**
 * Writes how batches come on: each step in one transaction with what it does. Null wherever the batch is not (any more) the
 * caller's to go on with.
 */
@Injectable()
export class AvanceService {
  constructor(
    private readonly lotes: LotesRepository,
    private readonly tramos: TramosRepository,
    private readonly cierre: CierreService,
    private readonly transactions: Transactions,
    @Inject(PROCESADORES) private readonly procesadores: Procesadores,
  ) {}

  /** The batch, under way. */
  begin(id: string): Promise<Lote | null> {
    return this.transactions.run(async (tx) => {
      const lote = await this.lotes.lock(tx, id);
      if (lote?.estado === 'confirmado') return this.lotes.step(tx, id, TRANSICIONES.empezar);
      if (lote?.estado !== 'procesando') return null;
      const isAnew = lote.solo_revisa && this.procesadores[lote.clase].olvidar?.(lote);
      return isAnew ? this.beginAnew(tx, lote, true) : lote;
    });
  }

  /** What the lines say, what became of them, and how far the batch has come. */
  async advance(lote: Lote, tramo: TramoClasificado): Promise<Lote | null> {
    for (let intento = 1; ; intento += 1) {
      try {
        return await this.transactions.run((tx) => this.write(tx, lote, tramo));
      } catch (error) {
        // Somebody made the same person or vehicle meanwhile: the next look sees it.
        if (!(error instanceof DomainError) || error.kind !== 'conflict' || intento === INTENTOS) throw error;
      }
    }
  }

  /**
   * All lines of a batch that stops at a bad one, in one transaction: what they were checked against may have changed since,
   * and then nothing of it is written. Nobody who pauses or cancels it waits for the end.
   * @param tramos gives them from the first line, each time anew
   * @returns the batch where it is to be looked at once more; null once it ended, or is not the caller's any more
   */
  async writeWhole(lote: Lote, tramos: () => AsyncIterable<TramoClasificado>): Promise<Lote | null> {
    for (let intento = 1; ; intento += 1) {
      try {
        await this.transactions.run((tx) => this.writeAll(tx, lote, tramos()));
        return null;
      } catch (error) {
        if (error === ES_DE_OTRO) return null;
        if (error === OTRO_REGISTRO) return this.lookAgain(lote);
        if (!(error instanceof DomainError) || error.kind !== 'conflict' || intento === INTENTOS) throw error;
      }
    }
  }

  /**
   * All lines are done with. A batch that was only looked at so far, and has no bad line, begins again in earnest.
   * @returns it, when it does
   */
  end({ id, posicion: desde }: Lote): Promise<Lote | null> {
    return this.transactions.run(async (tx) => {
      const lote = await this.lotes.lock(tx, id);
      if (lote?.estado !== 'procesando' || lote.posicion !== desde) return null;
      if (lote.solo_revisa && lote.malas === 0) return this.beginAnew(tx, lote, false);
      await (lote.solo_revisa ? this.refuse(tx, lote) : this.cierre.cerrar(tx, id, 'terminar'));
      return null;
    });
  }

  /** @param error why, for people */
  async fail(id: string, error: string): Promise<void> {
    await this.transactions.run((tx) => this.cierre.cerrar(tx, id, 'fallar', { error: error.slice(0, 500) }));
  }

  private async write(
    tx: Tx,
    { id, posicion: desde }: Lote,
    { lineas, posicion }: TramoClasificado,
  ): Promise<Lote | null> {
    const lote = await this.lotes.lock(tx, id);
    if (lote?.estado !== 'procesando' || lote.posicion !== desde) return null;
    const { solo_revisa, precio } = lote;
    const destinos = await this.procesadores[lote.clase].aplicar(tx, lote, lineas.filter(isLeida), solo_revisa);
    const { cuenta, resultados, faltas } = sumUp(lineas, destinos);
    const costo = solo_revisa ? 0 : cuenta.buenas * (precio ?? 0);
    const pagado = { costo: lote.costo + costo, reservado: lote.reservado - costo };
    const cambio = { ...added(lote, cuenta), ...pagado, posicion };
    // Of what was only looked at nothing came.
    await this.tramos.insert(tx, { lote_id: id, posicion, resultados: solo_revisa ? [] : resultados, faltas });
    await this.lotes.advance(tx, id, cambio);
    return { ...lote, ...cambio };
  }

  private async writeAll(tx: Tx, lote: Lote, tramos: AsyncIterable<TramoClasificado>): Promise<void> {
    const procesador = this.procesadores[lote.clase];
    let [total, last]: [Cuenta, number] = [lote, lote.posicion];
    for await (const { lineas, posicion } of tramos) {
      if ((await tx.findOneBy(Lote, { id: lote.id }))?.estado !== 'procesando') throw ES_DE_OTRO;
      const hecho = sumUp(lineas, await procesador.aplicar(tx, lote, lineas.filter(isLeida), false));
      if (hecho.cuenta.malas > 0) throw OTRO_REGISTRO;
      const { resultados, faltas } = hecho;
      await this.tramos.insert(tx, { lote_id: lote.id, posicion, resultados, faltas });
      [total, last] = [added(total, hecho.cuenta), posicion];
    }
    const now = await this.lotes.lock(tx, lote.id);
    if (now?.estado !== 'procesando' || now.posicion !== lote.posicion) throw ES_DE_OTRO;
    const { buenas, malas, repetidas, omitidas } = total;
    await this.lotes.advance(tx, lote.id, { buenas, malas, repetidas, omitidas, posicion: last });
    await this.cierre.cerrar(tx, lote.id, 'terminar');
  }

  private lookAgain({ id }: Lote): Promise<Lote | null> {
    return this.transactions.run(async (tx) => {
      const lote = await this.lotes.lock(tx, id);
      if (lote?.estado !== 'procesando' || lote.solo_revisa) return null;
      return this.beginAnew(tx, lote, true);
    });
  }

  /** From the first line, as if nothing had been looked at. */
  private async beginAnew(tx: Tx, lote: Lote, solo_revisa: boolean): Promise<Lote> {
    const anew = { solo_revisa, posicion: 0, buenas: 0, malas: 0, repetidas: 0, omitidas: 0 };
    await this.tramos.clear(tx, lote.id);
    await this.lotes.advance(tx, lote.id, anew);
    return { ...lote, ...anew };
  }

  private async refuse(tx: Tx, { id, malas }: Lote): Promise<void> {
    const error = `Hay ${malas === 1 ? 'una línea mala' : `${malas} líneas malas`}: no se escribió nada.`;
    await this.cierre.cerrar(tx, id, 'fallar', { error, buenas: 0, repetidas: 0 });
  }
}
