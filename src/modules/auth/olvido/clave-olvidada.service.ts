import { setTimeout } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import type { Origen } from '../../../core/auth/principal.js';
import { Transactions } from '../../../core/database/transactions.js';
import { newId } from '../../../core/fields/id.js';
import { RateLimit } from '../../../core/limits/rate-limit.js';
import { addressKey } from '../../../core/requests/address.js';
import { AvisosService } from '../../avisos/avisos.service.js';
import { ClavesOlvidadasRepository } from './claves-olvidadas.repository.js';

/** How long a link opens something. */
const MINUTOS = 30;
/** What is known and what is not takes as long: longer than a database that is well needs for either. */
const ANSWER_MS = 400;

/** Sends whoever forgot his password a link to choose another. */
@Injectable()
export class ClaveOlvidadaService {
  private readonly porDireccion: RateLimit;

  constructor(
    private readonly claves: ClavesOlvidadasRepository,
    private readonly avisos: AvisosService,
    private readonly transactions: Transactions,
    @Inject(CONFIG) { limiteLogin }: Config,
  ) {
    this.porDireccion = new RateLimit('clave-olvidada', limiteLogin.porCuenta);
  }

  /** Answers alike whether there is such a user or client or not. @throws limited, by address */
  async request(correo: string, { direccion }: Origen): Promise<void> {
    await this.porDireccion.consume(addressKey(direccion));
    await Promise.all([this.write(correo), setTimeout(ANSWER_MS)]);
  }

  private async write(correo: string): Promise<void> {
    const solicitud_id = newId();
    await this.transactions.run(async (tx) => {
      const olvidada = await this.claves.insert(tx, solicitud_id, correo, MINUTOS);
      if (!olvidada) return;
      const datos = { solicitud_id, expira_en: olvidada.expira_en.toISOString() };
      await this.avisos.avisar(tx, { tipo: 'clave_olvidada', destinatario: correo, datos });
    });
  }
}
