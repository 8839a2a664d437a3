import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/auth/principal.js';
import { Transactions, type Tx } from '../../core/database/transactions.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { notFound } from '../../core/errors/not-found.js';
import { TrabajosService } from '../trabajos/trabajos.service.js';
import { pendientesDe } from './lectura/pendientes.js';
import type { Perfil } from './lectura/perfil.js';
import type { Lote, ModoDeMalas } from './lote.entity.js';
import { TRANSICIONES, type PasoDeLote } from './lote.estado.js';
import { LotesRepository, type CambioDeLote } from './lotes.repository.js';
import { LotesTrail } from './lotes.trail.js';
import { PROCESAR_LOTE } from './proceso/proceso.job.js';
import { REVISAR_LOTE } from './revision/revision.job.js';

/** What people say is to be done with a batch. Errors of all: notFound; conflict from a state that does not allow it. */
@Injectable()
export class ControlService {
  constructor(
    private readonly lotes: LotesRepository,
    private readonly trabajos: TrabajosService,
    private readonly transactions: Transactions,
    private readonly trail: LotesTrail,
  ) {}

  /** Replaces the profile: the file is looked at anew. */
  cambiarPerfil(actor: Actor, id: string, perfil: Perfil): Promise<Lote> {
    return this.step(actor, id, 'cambiar_perfil', () => ({ perfil, analisis: null, lineas: null }), REVISAR_LOTE);
  }

  /** Begins, in the name of who says so. @throws unprocessable while something stays open */
  confirmar(actor: Actor, id: string, malas: ModoDeMalas): Promise<Lote> {
    const confirmed = (lote: Lote): CambioDeLote => {
      assertNothingOpen(lote);
      return {
        modo_de_malas: malas,
        solo_revisa: malas === 'detener',
        confirmado_por: actor.id,
        confirmado_por_nombre: actor.nombre,
        confirmado_por_rol: actor.rol,
        request_id: actor.requestId,
        direccion: actor.direccion,
        confirmado_en: new Date(),
      };
    };
    return this.step(actor, id, 'confirmar', confirmed, PROCESAR_LOTE);
  }

  /** Once the chunk under way is settled. */
  pausar(actor: Actor, id: string): Promise<Lote> {
    return this.step(actor, id, 'pausar');
  }

  /** Goes on where it stood. */
  reanudar(actor: Actor, id: string): Promise<Lote> {
    return this.step(actor, id, 'reanudar', undefined, PROCESAR_LOTE);
  }

  /** Ends it once the chunk under way is settled: what is done stays. */
  cancelar(actor: Actor, id: string): Promise<Lote> {
    return this.step(actor, id, 'cancelar', () => ({ terminado_en: new Date() }));
  }

  private step(
    actor: Actor,
    id: string,
    paso: PasoDeLote,
    cambio: (lote: Lote) => CambioDeLote = () => ({}),
    trabajo?: string,
  ): Promise<Lote> {
    return this.transactions.run(async (tx: Tx) => {
      const antes = await this.lotes.lock(tx, id);
      if (!antes) throw notFound('el lote');
      const { desde, hacia } = TRANSICIONES[paso];
      if (!(desde as readonly string[]).includes(antes.estado)) throw estadoInadecuado(antes, desde);
      const lote = (await this.lotes.step(tx, id, { desde, hacia }, cambio(antes)))!;
      await this.trail.record(tx, actor, lote, 'modificar', antes);
      if (trabajo) await this.trabajos.enqueue(tx, trabajo, [id]);
      return lote;
    });
  }
}

/** @throws unprocessable, with a field for each question: the key of the profile that answers it */
function assertNothingOpen({ analisis, clase, perfil }: Lote): void {
  const pendientes = pendientesDe(analisis!, clase, perfil);
  if (pendientes.length === 0) return;
  const errores = pendientes.map(({ clave, pregunta }) => ({ campo: `perfil.${clave}`, mensaje: pregunta }));
  const mensaje = `Falta responder: ${pendientes.map(({ pregunta }) => pregunta).join(' ')}`;
  throw new DomainError('unprocessable', 'lote_con_pendientes', mensaje, errores, { datos: { pendientes } });
}

function estadoInadecuado({ estado }: Lote, desde: readonly string[]): DomainError {
  const wanted = desde.join(' o ');
  return new DomainError('conflict', 'estado_inadecuado', `El lote está ${estado}; eso se hace cuando está ${wanted}.`);
}
