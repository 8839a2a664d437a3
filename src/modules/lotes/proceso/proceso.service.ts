import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { mapInTurns } from '../../../core/concurrency/in-turns.js';
import { isConnectionLost, isPoolExhausted, isSilent, isUnableToWrite } from '../../../core/database/sql-state.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import type { TipoDeTrabajo, TrabajoTomado } from '../../trabajos/tipo-de-trabajo.js';
import { Trabajador } from '../../trabajos/trabajador.service.js';
import { ArchivosDeLotes } from '../archivos-de-lotes.js';
import type { Clase } from '../lectura/campos.js';
import { lecturaDe } from '../lectura/lectura.js';
import { dialectoDe } from '../lectura/dialecto.js';
import type { Lote } from '../lote.entity.js';
import { AvanceService, type TramoClasificado } from './avance.service.js';
import { clasificar, type ModoDeLectura } from './linea-de-lote.js';
import { PROCESADORES, type Procesadores } from './procesadores.js';
import { PROCESAR_LOTE } from './proceso.job.js';
import { leerTramos } from './tramos.js';

/** Records of one transaction: some tenths of a second, for which a pause may have to wait. */
export const TRAMO = 2_000;
/** Of these a line that was good is bad once the registry changes; what operations ask is answered in any case. */
const DEPENDEN_DEL_REGISTRO: ReadonlySet<Clase> = new Set(['infracciones', 'vehiculos', 'personas']);
/** As often as a defect is tried again before the batch is given up. */
const DEFECTOS = 8;
const ERROR_INTERNO = 'Ocurrió un error inesperado. Lo hecho queda; avise a quien administra el servidor.';

/** Does what confirmed batches say, chunk by chunk. */
@Injectable()
export class ProcesoService implements OnModuleInit, TipoDeTrabajo {
  readonly tipo = PROCESAR_LOTE;
  readonly simultaneos = 1;
  readonly consultaMs = 2_000;
  readonly arriendoSegundos = 30;
  readonly aparte = true;

  constructor(
    private readonly avance: AvanceService,
    private readonly archivos: ArchivosDeLotes,
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
    const lote = await this.avance.begin(clave);
    if (!lote) return;
    try {
      await this.process(lote, signal);
    } catch (error) {
      if (signal.aborted || isWorthWaiting(error, intentos)) throw error;
      await this.avance.fail(lote.id, error instanceof DomainError ? error.message : ERROR_INTERNO);
      if (!(error instanceof DomainError)) throw error; // the log has what it was
    }
  }

  private async process(lote: Lote, signal: AbortSignal): Promise<void> {
    const isWhole = lote.modo_de_malas === 'detener' && !lote.solo_revisa && DEPENDEN_DEL_REGISTRO.has(lote.clase);
    const again = await (isWhole ? this.processWhole(lote, signal) : this.processByChunks(lote, signal));
    if (again) await this.process(again, signal);
  }

  /** All or nothing. */
  private processWhole(lote: Lote, signal: AbortSignal): Promise<Lote | null> {
    const tramosOf = (): AsyncIterable<TramoClasificado> => this.tramosOf(lote);
    return this.avance.writeWhole(lote, async function* () {
      for await (const tramo of tramosOf()) {
        signal.throwIfAborted();
        yield tramo;
      }
    });
  }

  /** The next chunk is read and taken apart while the database writes the one before. */
  private async processByChunks(lote: Lote, signal: AbortSignal): Promise<Lote | null> {
    let current = lote;
    const tramos = this.tramosOf(lote);
    try {
      for (let ahead = nextOf(tramos); ;) {
        const { value: tramo, done } = await ahead;
        if (done) break;
        signal.throwIfAborted();
        ahead = nextOf(tramos);
        const next = await this.avance.advance(current, tramo);
        if (!next) return null;
        current = next;
      }
    } finally {
      await tramos.return(undefined);
    }
    return this.avance.end(current);
  }

  private async *tramosOf(lote: Lote): AsyncGenerator<TramoClasificado, undefined> {
    const analisis = lote.analisis!;
    const modo: ModoDeLectura<unknown> = {
      clase: lote.clase,
      bordes: analisis,
      lectura: lecturaDe(analisis, lote.perfil),
      leer: this.procesadores[lote.clase].lector(lote, analisis, Date.now()),
    };
    const corte = { encabezado: analisis.encabezado, desde: lote.posicion, cuantos: TRAMO };
    for await (const { registros, posicion } of leerTramos(this.archivos.leer(lote.id), dialectoDe(analisis), corte)) {
      yield { lineas: await mapInTurns(registros, (registro) => clasificar(registro, modo)), posicion };
    }
    return undefined;
  }
}

/** What fails ahead is told where it is waited for. */
function nextOf<T>(tramos: AsyncGenerator<T, undefined>): Promise<IteratorResult<T, undefined>> {
  const next = tramos.next();
  next.catch(() => undefined);
  return next;
}

/** What passes by itself, and is tried again: a database or a store that is away is no failure, a defect soon is one. */
function isWorthWaiting(error: unknown, intentos: number): boolean {
  if (error instanceof DomainError) return ['unavailable', 'overloaded', 'conflict', 'limited'].includes(error.kind);
  const isDatabaseAway = isConnectionLost(error) || isSilent(error) || isUnableToWrite(error) || isPoolExhausted(error);
  return isDatabaseAway || intentos < DEFECTOS;
}
