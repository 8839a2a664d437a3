import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import type { Actor } from '../../core/auth/principal.js';
import { Transactions, type Tx } from '../../core/database/transactions.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { requireFound } from '../../core/errors/not-found.js';
import { newId } from '../../core/fields/id.js';
import { readPagina, type Pagina } from '../../core/records/pagina.js';
import { AuditoriaService } from '../auditoria/auditoria.service.js';
import { TrabajosService } from '../trabajos/trabajos.service.js';
import type { Aviso } from './aviso.entity.js';
import { AvisosRepository, type AvisosFiltro } from './avisos.repository.js';
import type { EstadoAviso } from './estado-aviso.js';
import type { AvisoDeTarifario, DatosDeAviso, TipoAviso } from './tipos-de-aviso.js';

/** The job that sends a notice; its `clave` is the notice's id. */
export const ENVIAR_AVISO = 'enviar_aviso';

/** A notice that is to be sent. */
export interface NuevoAviso<T extends TipoAviso> {
  tipo: T;
  /** An e-mail, in lower case. */
  destinatario: string;
  datos: DatosDeAviso[T];
}

/** Notices: written in the transaction of what they tell, and sent once it is committed. */
@Injectable()
export class AvisosService {
  constructor(
    private readonly repository: AvisosRepository,
    private readonly trabajos: TrabajosService,
    private readonly auditoria: AuditoriaService,
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whether notices leave the building at all; else they are kept. */
  get seEnvian(): boolean {
    return this.config.smtpUrl !== undefined;
  }

  /** Tells somebody; rolled back with the transaction, sent after it. */
  avisar<T extends TipoAviso>(tx: Tx, aviso: NuevoAviso<T>): Promise<void> {
    return this.write(tx, aviso.tipo, aviso.datos, [aviso.destinatario]);
  }

  /** Tells each active superadmin and admin once: of a change to the tariff, of what nobody else would see. */
  async avisarAdministradores<T extends AvisoDeTarifario | 'suscripcion_apagada'>(
    tx: Tx,
    tipo: T,
    datos: DatosDeAviso[T],
  ): Promise<void> {
    return this.write(tx, tipo, datos, await this.repository.findAdministradores(tx));
  }

  list(query: AvisosFiltro & { limite: number; cursor?: string }): Promise<Pagina<Aviso>> {
    return readPagina(query, (tramo) => this.repository.findPage({ ...query, ...tramo }));
  }

  /** @throws notFound */
  get(id: string): Promise<Aviso> {
    return requireFound(this.repository.findById(id), 'el aviso');
  }

  /** Has one sent again that was given up or kept. @throws notFound, conflict */
  async reenviar(actor: Actor, id: string): Promise<Aviso> {
    const { estado } = await this.get(id);
    return this.transactions.run(async (tx) => {
      const aviso = await this.repository.sendAgain(tx, id);
      if (!aviso) {
        throw new DomainError('conflict', 'aviso_no_reenviable', 'Solo se reenvía un aviso fallido o guardado.');
      }
      await this.trabajos.enqueue(tx, ENVIAR_AVISO, [id]);
      const despues = { estado: aviso.estado };
      await this.auditoria.record(tx, actor, {
        entidad: 'avisos',
        entidadId: id,
        accion: 'modificar',
        antes: { estado },
        despues,
      });
      return aviso;
    });
  }

  private async write(
    tx: Tx,
    tipo: TipoAviso,
    datos: DatosDeAviso[TipoAviso],
    destinatarios: readonly string[],
  ): Promise<void> {
    const estado: EstadoAviso = this.config.smtpUrl === undefined ? 'guardado' : 'pendiente';
    const creado_en = new Date();
    const avisos = destinatarios.map((destinatario) => ({ id: newId(), tipo, destinatario, datos, estado, creado_en }));
    await this.repository.insert(tx, avisos);
    if (estado === 'pendiente') {
      await this.trabajos.enqueue(
        tx,
        ENVIAR_AVISO,
        avisos.map(({ id }) => id),
      );
    }
  }
}
