import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import type { Tx } from '../../core/database/transactions.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { TooManyRequests } from '../../core/limits/too-many-requests.js';
import { LotesRepository } from './lotes.repository.js';

/** As many of a client's batches wait or are worked on at once. */
const ABIERTOS = 10;
const HOUR_SECONDS = 3_600;

/** How much clients may hand in: what they send takes room and work that are everybody's. */
@Injectable()
export class CuotasService {
  constructor(
    private readonly lotes: LotesRepository,
    @Inject(CONFIG) private readonly config: Pick<Config, 'cuotaClienteBytes'>,
  ) {}

  /**
   * Whether a client has room for another file, before it is read.
   * @throws conflict with too many unfinished batches; limited with too many bytes in a day
   */
  async assertRoom(clienteId: string): Promise<void> {
    const { abiertos, bytes } = await this.lotes.findUso(clienteId);
    this.judge(abiertos + 1, bytes + 1);
  }

  /** The same once the batch is written: no other can be written just now. */
  async assertFits(tx: Tx, clienteId: string): Promise<void> {
    await this.lotes.lockUso(tx, clienteId);
    const { abiertos, bytes } = await this.lotes.findUso(clienteId, tx);
    this.judge(abiertos, bytes);
  }

  private judge(abiertos: number, bytes: number): void {
    if (abiertos > ABIERTOS) throw demasiadosAbiertos();
    if (bytes > this.config.cuotaClienteBytes) throw demasiadosBytes(this.config.cuotaClienteBytes);
  }
}

function demasiadosAbiertos(): DomainError {
  const mensaje = `Ya tiene ${ABIERTOS} lotes sin terminar: confirme o cancele alguno, o espere a que termine.`;
  return new DomainError('conflict', 'demasiados_lotes', mensaje);
}

function demasiadosBytes(maximo: number): DomainError {
  const megas = (maximo / 1024 / 1024).toLocaleString('es-CL');
  return new TooManyRequests(HOUR_SECONDS, `En un día puede enviar archivos por ${megas} MB en total: espere.`);
}
