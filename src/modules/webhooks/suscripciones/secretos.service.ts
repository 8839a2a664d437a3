import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/auth/principal.js';
import { Sobres } from '../../../core/cifrado/sobres.js';
import { Transactions, type Tx } from '../../../core/database/transactions.js';
import { notFound } from '../../../core/errors/not-found.js';
import { TrailedRecords } from '../../../core/records/trailed-records.js';
import { nuevoSecreto } from './secreto.js';
import type { Suscripcion } from './suscripcion.entity.js';
import type { CualSuscripcion } from './suscripcion-param.js';
import { SUSCRIPCIONES } from './suscripcion.record.js';
import { SuscripcionesRepository } from './suscripciones.repository.js';

/** What requests are signed with. Errors: notFound, SobreCerrado without keys. */
@Injectable()
export class SecretosService {
  constructor(
    private readonly suscripciones: SuscripcionesRepository,
    private readonly sobres: Sobres,
    private readonly records: TrailedRecords,
    private readonly transactions: Transactions,
  ) {}

  /** Gives a subscription a secret, which nobody can be shown again. */
  async dar(tx: Tx, suscripcion: Pick<Suscripcion, 'id' | 'aliado_id'>): Promise<string> {
    const secreto = nuevoSecreto();
    await this.suscripciones.addSecreto(tx, suscripcion, this.sobres.sellar(suscripcion.id, secreto));
    return secreto;
  }

  /** The one before signs beside it for a day. */
  async rotar(actor: Actor, { aliadoId, ...cual }: CualSuscripcion): Promise<string> {
    return this.transactions.run(async (tx) => {
      let secreto = '';
      await this.records.attach(tx, actor, SUSCRIPCIONES, cual, async (suscripcion) => {
        if (suscripcion.aliado_id !== aliadoId) throw notFound(SUSCRIPCIONES.nombre);
        secreto = await this.dar(tx, suscripcion);
        return { accion: 'rotar_secreto', despues: {} };
      });
      return secreto;
    });
  }
}
