import { setImmediate } from 'node:timers/promises';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { isConnectionLost, isPoolExhausted, isSilent, isUnableToWrite } from '../../../core/database/sql-state.js';
import { Transactions, type Tx } from '../../../core/database/transactions.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import type { TipoDeTrabajo, TrabajoTomado } from '../../trabajos/tipo-de-trabajo.js';
import { Trabajador } from '../../trabajos/trabajador.service.js';
import { ArchivosDeLotes } from '../archivos-de-lotes.js';
import { lecturaDe } from '../lectura/lectura.js';
import type { Registro } from '../lectura/lector.js';
import { dialectoDe } from '../lectura/dialecto.js';
import type { Lote } from '../lote.entity.js';
import { TRANSICIONES } from '../lote.estado.js';
import { LotesRepository } from '../lotes.repository.js';
import { TramosRepository } from '../tramos.repository.js';
import { clasificar, type LineaClasificada, type ModoDeLectura } from './linea-de-lote.js';
import { PROCESADORES, type ClaseDeLote, type Procesadores } from './procesadores.js';
import { PROCESAR_LOTE } from './proceso.job.js';
import type { Procesador } from './procesador.js';
import { added, isLeida, sumUp } from './tramo-de-trabajo.js';
import { leerTramos } from './tramos.js';

/** Records of one transaction: some tenths of a second, for which a pause may have to wait. */
export const TRAMO = 2_000;
/** After so many lines everybody else has a turn. */
const TURNO = 100;
/** As often as somebody else may have been quicker to make a record that a chunk makes too. */
const INTENTOS = 5;
/** As often as a defect is tried again before the batch is given up. */
const DEFECTOS = 8;
const ERROR_INTERNO = 'Ocurrió un error inesperado. Lo hecho queda; avise a quien administra el servidor.';

/** What the transaction of a chunk finds out about the batch: whether it is still this job's to go on with. */
type Seguido = Lote | null;

/** Does what confirmed batches say, chunk by chunk. */
@Injectable()
export class ProcesoService implements OnModuleInit, TipoDeTrabajo {
  readonly tipo = PROCESAR_LOTE;
  readonly simultaneos = 1;
  readonly consultaMs = 2_000;
  readonly arriendoSegundos = 30;

  constructor(
    private readonly lotes: LotesRepository,
    private readonly tramos: TramosRepository,
    private readonly archivos: ArchivosDeLotes,
    private readonly transactions: Transactions,
    private readonly trabajador: Trabajador,
    @Inject(PROCESADORES) private readonly procesadores: Procesadores,
  ) {}

  onModuleInit(): void {
    this.trabajador.register(this);
  }

  esperaSegundos(intentos: number): number {
    return Math.min(2 ** intentos, 60);
  }

  /** Goes on where the batch stands, until it is done or somebody says otherwise. */
  async run({ clave, intentos }: TrabajoTomado, signal: AbortSignal): Promise<void> {
    const lote = await this.begin(clave);
    if (!lote) return;
    try {
      await this.process(lote, this.procesadorOf(lote), signal);
    } catch (error) {
      if (signal.aborted || isWorthWaiting(error, intentos)) throw error;
      await this.fail(lote.id, error instanceof DomainError ? error.message : ERROR_INTERNO);
      if (!(error instanceof DomainError)) throw error; // the log has what it was
    }
  }

  /** Null when there is nothing to do (any more). */
  private begin(id: string): Promise<Lote | null> {
    return this.transactions.run(async (tx) => {
      const lote = await this.lotes.lock(tx, id);
      if (lote?.estado === 'confirmado') return this.lotes.step(tx, id, TRANSICIONES.empezar);
      if (lote?.estado !== 'procesando') return null;
      const isAnew = lote.solo_revisa && this.procesadorOf(lote).olvidar?.(lote);
      return isAnew ? this.beginAnew(tx, lote, true) : lote;
    });
  }

  /** From the first line, as if nothing had been looked at. */
  private async beginAnew(tx: Tx, lote: Lote, solo_revisa: boolean): Promise<Lote> {
    const anew = { solo_revisa, posicion: 0, buenas: 0, malas: 0, repetidas: 0, omitidas: 0 };
    await this.tramos.clear(tx, lote.id);
    await this.lotes.advance(tx, lote.id, anew);
    return { ...lote, ...anew };
  }

  private procesadorOf({ clase }: Lote): Procesadores[ClaseDeLote] {
    return this.procesadores[clase as ClaseDeLote];
  }

  private async process<T>(lote: Lote, procesador: Procesador<T>, signal: AbortSignal): Promise<void> {
    let current: Lote = lote;
    const analisis = lote.analisis!;
    const modo: ModoDeLectura<T> = {
      clase: lote.clase,
      bordes: analisis,
      lectura: lecturaDe(analisis, lote.perfil),
      leer: procesador.lector(lote, analisis, Date.now()),
    };
    const corte = { encabezado: analisis.encabezado, desde: current.posicion, cuantos: TRAMO };
    for await (const { registros, posicion } of leerTramos(this.archivos.leer(lote.id), dialectoDe(analisis), corte)) {
      signal.throwIfAborted();
      const lineas = await classifyInTurns(registros, modo);
      const next = await this.doTramo(current, procesador, lineas, posicion);
      if (!next) return;
      current = next;
    }
    const isAgain = await this.end(current);
    if (isAgain) await this.process(isAgain, procesador, signal);
  }

  /** One transaction: what the lines say, what became of them, and how far the batch has come. */
  private async doTramo<T>(
    lote: Lote,
    procesador: Procesador<T>,
    lineas: readonly LineaClasificada<T>[],
    posicion: number,
  ): Promise<Seguido> {
    for (let intento = 1; ; intento += 1) {
      try {
        return await this.transactions.run((tx) => this.writeTramo(tx, lote, procesador, lineas, posicion));
      } catch (error) {
        // Somebody made the same person or vehicle meanwhile: the next look sees it.
        if (!(error instanceof DomainError) || error.kind !== 'conflict' || intento === INTENTOS) throw error;
      }
    }
  }

  private async writeTramo<T>(
    tx: Tx,
    { id, posicion: desde }: Lote,
    procesador: Procesador<T>,
    lineas: readonly LineaClasificada<T>[],
    posicion: number,
  ): Promise<Seguido> {
    const lote = await this.lotes.lock(tx, id);
    if (lote?.estado !== 'procesando' || lote.posicion !== desde) return null;
    const destinos = await procesador.aplicar(tx, lote, lineas.filter(isLeida), lote.solo_revisa);
    const { cuenta, resultados, faltas } = sumUp(lineas, destinos);
    const cambio = { ...added(lote, cuenta), posicion };
    // Of what was only looked at nothing came.
    await this.tramos.insert(tx, { lote_id: id, posicion, resultados: lote.solo_revisa ? [] : resultados, faltas });
    await this.lotes.advance(tx, id, cambio);
    return { ...lote, ...cambio };
  }

  /**
   * All lines are done with. A batch that was only looked at so far, and has no bad line, begins again in earnest.
   * @returns it, when it does
   */
  private async end({ id, posicion: desde }: Lote): Promise<Lote | null> {
    return this.transactions.run(async (tx) => {
      const lote = await this.lotes.lock(tx, id);
      if (lote?.estado !== 'procesando' || lote.posicion !== desde) return null;
      if (!lote.solo_revisa) {
        await this.lotes.step(tx, id, TRANSICIONES.terminar, { terminado_en: new Date() });
        return null;
      }
      if (lote.malas > 0) {
        const error = `Hay ${lote.malas === 1 ? 'una línea mala' : `${lote.malas} líneas malas`}: no se escribió nada.`;
        await this.lotes.step(tx, id, TRANSICIONES.fallar, {
          error,
          buenas: 0,
          repetidas: 0,
          terminado_en: new Date(),
        });
        return null;
      }
      return this.beginAnew(tx, lote, false);
    });
  }

  private async fail(id: string, error: string): Promise<void> {
    await this.transactions.run((tx) =>
      this.lotes.step(tx, id, TRANSICIONES.fallar, { error: error.slice(0, 500), terminado_en: new Date() }),
    );
  }
}

/** What passes by itself, and is tried again: a database or a store that is away is no failure, a defect soon is one. */
function isWorthWaiting(error: unknown, intentos: number): boolean {
  if (error instanceof DomainError) return ['unavailable', 'overloaded', 'conflict', 'limited'].includes(error.kind);
  const isDatabaseAway = isConnectionLost(error) || isSilent(error) || isUnableToWrite(error) || isPoolExhausted(error);
  return isDatabaseAway || intentos < DEFECTOS;
}

async function classifyInTurns<T>(
  registros: readonly Registro[],
  modo: ModoDeLectura<T>,
): Promise<LineaClasificada<T>[]> {
  const lineas: LineaClasificada<T>[] = [];
  for (const [place, registro] of registros.entries()) {
    if (place % TURNO === 0) await setImmediate();
    lineas.push(clasificar(registro, modo));
  }
  return lineas;
}
