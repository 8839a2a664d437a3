import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/auth/principal.js';
import type { Tx } from '../../core/database/transactions.js';
import type { Accion } from '../../core/records/trail.js';
import { AuditoriaService } from '../auditoria/auditoria.service.js';
import type { Lote } from './lote.entity.js';

/** What the trail tells of batches: who handed in which file, and who said what is to be done with it. */
@Injectable()
export class LotesTrail {
  constructor(private readonly auditoria: AuditoriaService) {}

  /** @param antes how it was before; absent where it was not there */
  record(tx: Tx, actor: Actor, lote: Lote, accion: Accion, antes?: Lote): Promise<void> {
    return this.auditoria.record(tx, actor, {
      entidad: 'lotes',
      entidadId: lote.id,
      accion,
      ...(antes && { antes: told(antes) }),
      despues: told(lote),
    });
  }
}

function told({ archivo, clase, operacion, cliente_id, bytes, sha256, estado, modo_de_malas, perfil }: Lote): object {
  return { archivo, clase, operacion, cliente_id, bytes: Number(bytes), sha256, estado, modo_de_malas, perfil };
}
