import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { AuditoriaService } from '../../auditoria/auditoria.service.js';
import type { Actor, Principal, TipoPrincipal } from '../../../core/auth/principal.js';
import { readPagina, type Pagina } from '../../../core/records/pagina.js';
import { Transactions } from '../../../core/database/transactions.js';
import { notFound } from '../../../core/errors/not-found.js';
import type { PaginaQuery } from '../../../core/fields/pagina.query.js';
import { SesionesAbiertasRepository, type SesionAbierta } from './sesiones-abiertas.repository.js';

const MINUTE_MS = 60_000;
/** As exact as a session's last use is kept: a page of the panel asks several times a second. */
const MINUTES_5_MS = 5 * MINUTE_MS;

/** Where an account of each kind is a record. */
const TABLA_DE: Readonly<Record<TipoPrincipal, string>> = {
  oficial: 'oficiales',
  usuario: 'usuarios',
  cliente: 'clientes',
};

/** How long a session of the panel still lasts. */
export interface SesionRestante {
  segundos: number;
  /** Whether using it makes it last longer: nobody stays for longer than SESION_TOTAL_MINUTOS. */
  renovable: boolean;
}

/** The sessions of whoever asks. */
@Injectable()
export class SesionesAbiertasService {
  constructor(
    private readonly sesiones: SesionesAbiertasRepository,
    private readonly auditoria: AuditoriaService,
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Config,
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
        entidad: TABLA_DE[tipo],
        entidadId: id,
        accion: 'cerrar_sesion',
        antes: { nombre, sesion_id: sesionId, ...cerrada },
        despues: { nombre },
      });
    });
  }

  /** A session of the panel goes on from its last use, which is kept to a few minutes. */
  usePanel(sid: string): Promise<void> {
    return this.renew(sid, MINUTES_5_MS);
  }

  /** The same at once, whenever it was used last. */
  renewPanel(sid: string): Promise<void> {
    return this.renew(sid, 0);
  }

  /** What is left of a session of the panel. Null once it has ended. */
  async panelLeft(sid: string): Promise<SesionRestante | null> {
    const times = await this.sesiones.findPanelTimes(sid, new Date());
    if (!times) return null;
    const total = times.creadaEn.getTime() + this.config.sesionTotalMinutos * MINUTE_MS;
    const segundos = Math.ceil((times.expire.getTime() - Date.now()) / 1000);
    return { segundos, renovable: times.expire.getTime() < total };
  }

  private renew(sid: string, restMs: number): Promise<void> {
    const { sesionInactivaMinutos, sesionTotalMinutos } = this.config;
    const ahora = Date.now();
    return this.sesiones.renewPanel(sid, {
      ahora: new Date(ahora),
      desde: new Date(ahora - restMs),
      inactivaMs: sesionInactivaMinutos * MINUTE_MS,
      totalMs: sesionTotalMinutos * MINUTE_MS,
    });
  }
}
