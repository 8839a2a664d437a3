import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { DomainError } from '../../../core/errors/domain.error.js';
import { GroupQueue } from '../../../core/concurrency/group-queue.js';
import { PipelinedTransactions } from '../../../core/database/pipelined-transactions.js';
import { Reads } from '../../../core/database/reads.js';
import { repeatWhile } from '../../../core/database/repeat.js';
import {
  isConnectionLost,
  isForeignKeyViolation,
  isSilent,
  isTransientConflict,
  isUnableToWrite,
} from '../../../core/database/sql-state.js';
import { Metrics } from '../../../core/metrics/metrics.js';
import { CONFIG, type Config } from '../../../config/config.js';
import { isPlain, type ActaCargada, type Carga } from '../acta.js';
import { CargaMetrics } from './carga.metrics.js';
import { CargaCompletaService } from './carga-completa.service.js';
import { CargaDirectaService } from './carga-directa.service.js';

/** Some seconds of work: with so many waiting, the next one had better come back later. */
const MAX_WAITING = 5_000;
const DEADLINE_MS = 15_000;
/** A change of a plate or an officer keeps its lock for milliseconds. One that keeps it longer must not delay a whole group. */
const LOCK_TIMEOUT_MS = 1_000;
const ANSWER_TIMEOUT_MS = 6_000;

interface FilesGroups<Answer> {
  cargar(transactions: PipelinedTransactions, cargas: readonly Carga[]): Promise<PromiseSettledResult<Answer>[]>;
}

/** Where filings wait for each other, over connections that serve nothing else. */
@Injectable()
export class CargasQueue implements OnApplicationShutdown {
  readonly #transactions: PipelinedTransactions;
  readonly #direct: GroupQueue<Carga, ActaCargada | null>;
  /** Acts with codes or a place: their statement does more, and must not slow the others down. */
  readonly #directConceptos: GroupQueue<Carga, ActaCargada | null>;
  readonly #complete: GroupQueue<Carga, ActaCargada>;
  /** Acts with codes wait for whoever changes the tariff; no others wait with them. */
  readonly #completeConceptos: GroupQueue<Carga, ActaCargada>;

  constructor(
    reads: Reads,
    directa: CargaDirectaService,
    completa: CargaCompletaService,
    metrics: CargaMetrics,
    { base }: Metrics,
    @Inject(CONFIG) { loteFilas, loteEnVuelo }: Config,
  ) {
    this.#transactions = new PipelinedTransactions(reads.primary, {
      connections: 2 * loteEnVuelo,
      lockTimeoutMs: LOCK_TIMEOUT_MS,
      answerTimeoutMs: ANSWER_TIMEOUT_MS,
    });
    const queueOf = <Answer>(service: FilesGroups<Answer>, maxInFlight = loteEnVuelo): GroupQueue<Carga, Answer> =>
      new GroupQueue(
        async (cargas) => {
          const answers = await repeatWhile(isWorthRepeating, () => service.cargar(this.#transactions, cargas));
          await reads.wrote(cargas.map(({ acta }) => acta.oficial_id));
          return answers;
        },
        isAboutThemAll,
        { maxRows: loteFilas, maxInFlight, maxWaiting: MAX_WAITING, deadlineMs: DEADLINE_MS },
        metrics,
      );
    this.#direct = queueOf(directa);
    this.#directConceptos = queueOf(directa);
    this.#complete = queueOf(completa);
    this.#completeConceptos = queueOf(completa, 1); // it may be kept waiting, and keeps a connection meanwhile
    metrics.watch(this.#direct, this.#directConceptos, this.#complete, this.#completeConceptos);
    base.watch('carga', () => this.#transactions.state);
  }

  /**
   * The filing once it is committed. What the direct way leaves joins the queue of the complete way, which
   * keeps no direct filing waiting.
   * @throws what the filing is refused with, overloaded (nothing was done), GroupQueueTimeout
   */
  async submit(carga: Carga): Promise<ActaCargada> {
    const deadline = performance.now() + DEADLINE_MS;
    const { acta, codigos, revision, clave, rechazoSiEsNueva } = carga;
    const isCharged = codigos === undefined || revision !== undefined;
    const mayBeDirect = isCharged && clave === undefined && rechazoSiEsNueva === undefined;
    const direct = isPlain(acta) ? this.#direct : this.#directConceptos;
    const filed = mayBeDirect ? await direct.submit(carga, deadline) : null;
    const complete = codigos === undefined ? this.#complete : this.#completeConceptos;
    return filed ?? complete.submit(carga, deadline);
  }

  /** Runs after the last request was answered. */
  async onApplicationShutdown(): Promise<void> {
    await this.#transactions.close();
  }
}

/**
 * A commit that is in doubt is repeated too: what was filed is found again. A foreign key fails when the owner read a
 * moment ago was replaced and deleted since.
 */
function isWorthRepeating(error: unknown): boolean {
  return isTransientConflict(error) || isConnectionLost(error) || isForeignKeyViolation(error);
}

/** Every filing of the group would meet it again, so none is tried apart: the database, or what refused the group as a whole. */
function isAboutThemAll(error: unknown): boolean {
  return isConnectionLost(error) || isSilent(error) || isUnableToWrite(error) || error instanceof DomainError;
}
