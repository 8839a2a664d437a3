import { Injectable } from '@nestjs/common';
import { AuditoriaService } from '../../auditoria/auditoria.service.js';
import type { Actor, Principal } from '../../../core/auth/principal.js';
import { readPagina, type Pagina } from '../../../core/records/pagina.js';
import { Transactions } from '../../../core/database/transactions.js';
import { notFound } from '../../../core/errors/not-found.js';
import type { PaginaQuery } from '../../../core/fields/pagina.query.js';
import { SesionesAbiertasRepository, type SesionAbierta } from './sesiones-abiertas.repository.js';

/** As exact as a session's last use is kept: a page of the panel asks several times a second. */
const MINUTES_5_MS = 5 * 60_000;

/** The sessions of whoever asks. */
@Injectable()
export class SesionesAbiertasService {
  constructor(
    private readonly sesiones: SesionesAbiertasRepository,
    private readonly auditoria: AuditoriaService,
    private readonly transactions: Transactions,
  ) {}

  list(principal: Principal, query: PaginaQuery): Promise<Pagina<SesionAbierta>> {
    return readPagina(query, (tramo) => this.sesiones.findPage(principal, tramo));
  }

  /**
   * Ends one session of the holder's own. Of the API: it is not renewed any more, and the access token it has ends by
   * itself; of the panel: at once. @throws notFound
   */
  end(actor: Actor, principal: Principal, sesionId: string): Promise<void> {
    const { tipo, id, nombre } = principal;
    return this.transactions.run(async (tx) => {
      const cerrada = await this.sesiones.end(tx, principal, sesionId);
      if (!cerrada) throw notFound('la sesión');
      await this.auditoria.record(tx, actor, {
        entidad: tipo === 'oficial' ? 'oficiales' : 'usuarios',
        entidadId: id,
        accion: 'cerrar_sesion',
        antes: { nombre, sesion_id: sesionId, ...cerrada },
        despues: { nombre },
      });
    });
  }

  /** Keeps, to a few minutes, when a session of the panel was last used. */
  touchPanel(sid: string): Promise<void> {
    const ahora = Date.now();
    return this.sesiones.touchPanel(sid, new Date(ahora), new Date(ahora - MINUTES_5_MS));
  }
}
