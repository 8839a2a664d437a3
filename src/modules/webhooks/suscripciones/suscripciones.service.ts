import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import type { Actor } from '../../../core/auth/principal.js';
import { readClock } from '../../../core/database/clock.js';
import { Transactions, type Tx } from '../../../core/database/transactions.js';
import { invalidField } from '../../../core/errors/domain.error.js';
import { notFound, requireFound } from '../../../core/errors/not-found.js';
import { newId } from '../../../core/fields/id.js';
import { requireCambios } from '../../../core/records/cambios.js';
import { readPagina, type Pagina } from '../../../core/records/pagina.js';
import { TrailedRecords } from '../../../core/records/trailed-records.js';
import { Suscritos } from '../../eventos/suscritos.service.js';
import { SecretosService } from './secretos.service.js';
import type { CreateSuscripcionDto, ListSuscripcionesQuery, UpdateSuscripcionDto } from './suscripcion.dto.js';
import type { Suscripcion } from './suscripcion.entity.js';
import type { CualSuscripcion } from './suscripcion-param.js';
import { SUSCRIPCIONES } from './suscripcion.record.js';
import { SuscripcionesRepository } from './suscripciones.repository.js';

/** What partners want to be told. Errors: notFound (also of the partner), invalid, stale, SobreCerrado without keys. */
@Injectable()
export class SuscripcionesService {
  constructor(
    private readonly suscripciones: SuscripcionesRepository,
    private readonly records: TrailedRecords,
    private readonly transactions: Transactions,
    private readonly secretos: SecretosService,
    private readonly suscritos: Suscritos,
    @Inject(CONFIG) private readonly config: Pick<Config, 'webhooksHttp'>,
  ) {}

  get(aliadoId: string, id: string): Promise<Suscripcion> {
    return requireFound(this.suscripciones.find(aliadoId, id), SUSCRIPCIONES.nombre);
  }

  async list(aliadoId: string, query: ListSuscripcionesQuery): Promise<Pagina<Suscripcion>> {
    await requireFound(this.suscripciones.findAliado(aliadoId), 'el aliado');
    return readPagina(query, (tramo) => this.suscripciones.findPage(aliadoId, tramo));
  }

  /**
   * @param id what a form that was drawn before gave it, so that it makes no second one; conflict where it is taken
   * @returns it with its secret, which nobody can be shown again; what happens from then on is sent
   */
  async create(
    actor: Actor,
    aliadoId: string,
    dto: CreateSuscripcionDto,
    id: string = newId(),
  ): Promise<[Suscripcion, string]> {
    const { filtro, autenticacion = 'ninguna', activo = true, ...campos } = dto;
    this.assertProtocol(campos.url);
    const created = await this.transactions.run(async (tx): Promise<[Suscripcion, string]> => {
      const suscripcion = await this.records.create(tx, actor, SUSCRIPCIONES, {
        ...campos,
        ...columnsOf(filtro ?? {}),
        id,
        aliado_id: aliadoId,
        autenticacion,
        activo,
        motivo: null,
        activa_desde: new Date(await readClock(tx)),
      });
      return [suscripcion, await this.secretos.dar(tx, suscripcion)];
    });
    await this.announce(created[0]);
    return created;
  }

  async update(actor: Actor, { aliadoId, ...cual }: CualSuscripcion, dto: UpdateSuscripcionDto): Promise<Suscripcion> {
    const { filtro, ...campos } = requireCambios(dto);
    if (campos.url !== undefined) this.assertProtocol(campos.url);
    const changed = await this.transactions.run((tx) =>
      this.records.change(tx, actor, SUSCRIPCIONES, cual, async (antes) => {
        if (antes.aliado_id !== aliadoId) throw notFound(SUSCRIPCIONES.nombre);
        const begins = campos.activo === true && !antes.activo;
        if (campos.activo === false) await this.suscripciones.cancelPendientes(tx, antes.id);
        return { ...campos, ...(filtro && columnsOf(filtro)), ...(begins && (await this.begin(tx, antes.id))) };
      }),
    );
    await this.announce(changed);
    return changed;
  }

  async delete(actor: Actor, { aliadoId, ...cual }: CualSuscripcion): Promise<void> {
    await this.transactions.run(async (tx) => {
      await requireFound(this.suscripciones.lock(tx, aliadoId, cual.id), SUSCRIPCIONES.nombre);
      await this.suscripciones.cancelPendientes(tx, cual.id);
      await this.records.remove(tx, actor, SUSCRIPCIONES, cual);
    });
  }

  /** From now on: nothing of before is sent, nor counts what failed before. */
  private async begin(tx: Tx, id: string): Promise<Partial<Suscripcion>> {
    await this.suscripciones.forgetFailures(tx, id);
    return { motivo: null, activa_desde: new Date(await readClock(tx)) };
  }

  /** Whoever is answered misses nothing that happens afterwards, whichever process does it. */
  private async announce({ activo, eventos }: Suscripcion): Promise<void> {
    if (activo && eventos.includes('infraccion.creada')) await this.suscritos.conocidos();
  }

  private assertProtocol(url: string): void {
    if (this.config.webhooksHttp || url.startsWith('https:')) return;
    throw invalidField('url', '«url» debe empezar con https://.');
  }
}

function columnsOf({ placa_patente, codigo }: { placa_patente?: string; codigo?: string }): {
  filtro_placa: string | null;
  filtro_codigo: string | null;
} {
  return { filtro_placa: placa_patente ?? null, filtro_codigo: codigo ?? null };
}
