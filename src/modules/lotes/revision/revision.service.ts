import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Transactions } from '../../../core/database/transactions.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import type { TipoDeTrabajo, TrabajoTomado } from '../../trabajos/tipo-de-trabajo.js';
import { Trabajador } from '../../trabajos/trabajador.service.js';
import { ArchivosDeLotes } from '../archivos-de-lotes.js';
import { CierreService } from '../cierre.service.js';
import { analizar } from '../lectura/analisis.js';
import type { Lote } from '../lote.entity.js';
import { TRANSICIONES } from '../lote.estado.js';
import { LotesRepository, type CambioDeLote } from '../lotes.repository.js';
import { contarPlacas } from '../operaciones/placas-distintas.js';
import { REVISAR_LOTE } from './revision.job.js';

/** Reads files that came in, whole, and keeps what they say of how they are to be read. */
@Injectable()
export class RevisionService implements OnModuleInit, TipoDeTrabajo {
  readonly tipo = REVISAR_LOTE;
  readonly simultaneos = 1;
  readonly consultaMs = 2_000;
  readonly arriendoSegundos = 30;
  readonly aparte = true;

  constructor(
    private readonly lotes: LotesRepository,
    private readonly archivos: ArchivosDeLotes,
    private readonly cierre: CierreService,
    private readonly transactions: Transactions,
    private readonly trabajador: Trabajador,
  ) {}

  onModuleInit(): void {
    this.trabajador.register(this);
  }

  esperaSegundos(intentos: number): number {
    return Math.min(2 ** intentos, 60);
  }

  async run({ clave: id }: TrabajoTomado, signal: AbortSignal): Promise<void> {
    const lote = await this.lotes.findById(id);
    if (lote?.estado !== 'recibido') return;
    try {
      const cambio = await this.look(lote, signal);
      await this.transactions.run((tx) => this.lotes.step(tx, id, TRANSICIONES.revisar, cambio));
    } catch (error) {
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      const why = error.message.slice(0, 500);
      await this.transactions.run((tx) => this.cierre.cerrar(tx, id, 'fallar', { error: why }));
    }
  }

  private async look({ id, clase, perfil }: Lote, signal: AbortSignal): Promise<CambioDeLote> {
    const open = (): AsyncIterable<Uint8Array> => interruptible(this.archivos.leer(id), signal);
    const { primeros: _, ...analisis } = await analizar(open, clase, perfil);
    const placas = clase === 'operaciones' ? await contarPlacas(perfil, analisis, open) : null;
    return { analisis, lineas: analisis.total, placas };
  }
}

/** A large file takes a minute: who stops the process does not wait for it. */
async function* interruptible(bytes: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    signal.throwIfAborted();
    yield chunk;
  }
}
