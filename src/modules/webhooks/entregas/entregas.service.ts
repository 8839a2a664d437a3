import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type ReadyConfig } from '../../../config/config.js';
import type { Actor } from '../../../core/auth/principal.js';
import { Transactions } from '../../../core/database/transactions.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { requireFound } from '../../../core/errors/not-found.js';
import { readPagina, type Pagina } from '../../../core/records/pagina.js';
import { Trail } from '../../../core/records/trail.js';
import { parseDesde, parseHasta } from '../../../core/time/limite-de-fechas.js';
import { SUSCRIPCIONES } from '../suscripciones/suscripcion.record.js';
import type { CualSuscripcion } from '../suscripciones/suscripcion-param.js';
import { SuscripcionesRepository } from '../suscripciones/suscripciones.repository.js';
import { origenDe } from './origen.js';
import type { ListEntregasQuery, RepetirEntregasDto } from './entrega.dto.js';
import type { Entrega, EntregaConSujeto, IntentoEntrega } from './entrega.entity.js';
import { EntregasRepository } from './entregas.repository.js';

/** What is sent to partners, and sent again. Errors: notFound, invalid, conflict (the subscription is off). */
@Injectable()
export class EntregasService {
  constructor(
    private readonly entregas: EntregasRepository,
    private readonly suscripciones: SuscripcionesRepository,
    private readonly trail: Trail,
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: ReadyConfig,
  ) {}

  list({ limite, cursor, aliado_id: aliadoId, ...filtro }: ListEntregasQuery): Promise<Pagina<EntregaConSujeto>> {
    const pagina = { limite, ...(cursor !== undefined && { cursor }) };
    const narrowed = { estado: filtro.estado, evento: filtro.evento, aliadoId, ...this.periodOf(filtro) };
    return readPagina(pagina, async (tramo) =>
      this.withSujetos(await this.entregas.findPage({ ...narrowed, ...tramo })),
    );
  }

  async getConIntentos(id: string): Promise<[EntregaConSujeto, IntentoEntrega[]]> {
    return [await this.withSujeto(await this.get(id)), await this.entregas.findIntentos(id)];
  }

  /** Has one sent again, whatever became of it: the same event to the letter. */
  async repetir(actor: Actor, id: string): Promise<EntregaConSujeto> {
    const { estado } = await this.get(id);
    const repetida = await this.transactions.run(async (tx) => {
      const entrega = await this.entregas.beginAgain(tx, id);
      if (!entrega) throw apagada();
      await this.trail.record(tx, actor, {
        entidad: 'entregas',
        entidadId: id,
        accion: 'repetir_entregas',
        antes: { estado },
        despues: { estado: entrega.estado },
      });
      return entrega;
    });
    return this.withSujeto(repetida);
  }

  /** Has all sent again that a partner did not take of a period. @returns how many */
  async repetirPeriodo(actor: Actor, aliadoId: string, dto: RepetirEntregasDto): Promise<number> {
    const { desde, hasta } = this.periodOf(dto) as { desde: Date; hasta: Date };
    await requireFound(this.suscripciones.findAliado(aliadoId), 'el aliado');
    return this.transactions.run(async (tx) => {
      const entregas = await this.entregas.beginAllAgain(tx, aliadoId, desde, hasta);
      const despues = { desde, hasta, entregas };
      const entry = { entidad: 'aliados', entidadId: aliadoId, accion: 'repetir_entregas' as const, despues };
      await this.trail.record(tx, actor, entry);
      return entregas;
    });
  }

  /** Sends a `prueba` to one subscription. */
  async probar(actor: Actor, { aliadoId, id }: CualSuscripcion): Promise<EntregaConSujeto> {
    await requireFound(this.suscripciones.find(aliadoId, id), SUSCRIPCIONES.nombre);
    const datos = { mensaje: 'Esto es una prueba de que los avisos llegan.' };
    const prueba = await this.transactions.run(async (tx) => {
      const entrega = await this.entregas.insertPrueba(tx, id, datos, origenDe(this.config));
      if (!entrega) throw apagada();
      const entry = { entidad: SUSCRIPCIONES.entidad, entidadId: id, accion: 'probar' as const };
      await this.trail.record(tx, actor, { ...entry, despues: { entrega_id: entrega.id } });
      return entrega;
    });
    return this.withSujeto(prueba);
  }

  private async withSujeto(entrega: Entrega): Promise<EntregaConSujeto> {
    const [con] = await this.withSujetos([entrega]);
    return con!;
  }

  /** An event stays as long as its deliveries do. */
  private async withSujetos(entregas: readonly Entrega[]): Promise<EntregaConSujeto[]> {
    const sujetos = await this.entregas.findSujetos(entregas.map(({ evento_id }) => evento_id));
    return entregas.map((entrega) => ({ ...entrega, sujeto: sujetos.get(entrega.evento_id) ?? '' }));
  }

  private get(id: string): Promise<Entrega> {
    return requireFound(this.entregas.findById(id), 'la entrega');
  }

  private periodOf({ desde, hasta }: { desde?: string; hasta?: string }): { desde?: Date; hasta?: Date } {
    const { zonaHoraria } = this.config;
    return {
      ...(desde !== undefined && { desde: new Date(parseDesde(desde, zonaHoraria)) }),
      ...(hasta !== undefined && { hasta: new Date(parseHasta(hasta, zonaHoraria)) }),
    };
  }
}

function apagada(): DomainError {
  return new DomainError(
    'conflict',
    'suscripcion_apagada',
    'La suscripción está apagada o su aliado inactivo: actívelos primero.',
  );
}
