import { Injectable } from '@nestjs/common';
import type { Actor } from '../../core/auth/principal.js';
import { Transactions, type Tx } from '../../core/database/transactions.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { notFound } from '../../core/errors/not-found.js';
import { TrabajosService } from '../trabajos/trabajos.service.js';
import { CierreService } from './cierre.service.js';
import { pendientesDe } from './lectura/pendientes.js';
import type { Perfil } from './lectura/perfil.js';
import { isSuyo } from './lote.actor.js';
import type { Lote, ModoDeMalas } from './lote.entity.js';
import { ESTADOS_FINALES, TRANSICIONES, type EstadoLote, type PasoDeLote } from './lote.estado.js';
import { ESTADO_EN_PALABRAS } from './lote.palabras.js';
import { LotesRepository, type CambioDeLote } from './lotes.repository.js';
import { LotesTrail } from './lotes.trail.js';
import { ReservaService } from './operaciones/reserva.service.js';
import { PROCESAR_LOTE } from './proceso/proceso.job.js';
import { REVISAR_LOTE } from './revision/revision.job.js';

/** What is done with a batch that is locked, in the transaction. */
type Hacer = (tx: Tx, lote: Lote) => Promise<Lote | null>;

/** What people say is to be done with a batch. Errors of all: notFound; conflict from a state that does not allow it. */
@Injectable()
export class ControlService {
  constructor(
    private readonly lotes: LotesRepository,
    private readonly cierre: CierreService,
    private readonly reserva: ReservaService,
    private readonly trabajos: TrabajosService,
    private readonly transactions: Transactions,
    private readonly trail: LotesTrail,
  ) {}

  /** Replaces the profile: the file is looked at anew. @param perfil_nombre of a kept one; absent: the name stays */
  cambiarPerfil(actor: Actor, id: string, perfil: Perfil, perfil_nombre?: string): Promise<Lote> {
    const cambio = {
      perfil,
      ...(perfil_nombre !== undefined && { perfil_nombre }),
      analisis: null,
      lineas: null,
      placas: null,
    };
    return this.step(actor, id, 'cambiar_perfil', this.changing('cambiar_perfil', cambio, REVISAR_LOTE));
  }

  /** Notes under which name the profile is kept; changes nothing else, in no state but `revisado`. */
  async nombrarPerfil(id: string, perfil_nombre: string): Promise<void> {
    await this.transactions.run(async (tx) => {
      const lote = await this.lotes.lock(tx, id);
      if (lote?.estado === 'revisado') await this.lotes.advance(tx, id, { perfil_nombre });
    });
  }

  /**
   * Begins, in the name of who says so; what all of a batch of operations costs is kept aside.
   * @throws unprocessable while something stays open; unpaid, with the numbers
   */
  confirmar(actor: Actor, id: string, malas: ModoDeMalas): Promise<Lote> {
    return this.step(actor, id, 'confirmar', async (tx, lote) => {
      assertNothingOpen(lote);
      const cambio = { ...confirmadoPor(actor, malas), ...(await this.reserva.apartar(tx, lote)) };
      return this.changing('confirmar', cambio, PROCESAR_LOTE)(tx, lote);
    });
  }

  /** Once the chunk under way is settled. */
  pausar(actor: Actor, id: string): Promise<Lote> {
    return this.step(actor, id, 'pausar', this.changing('pausar'));
  }

  /** Goes on where it stood. */
  reanudar(actor: Actor, id: string): Promise<Lote> {
    return this.step(actor, id, 'reanudar', this.changing('reanudar', {}, PROCESAR_LOTE));
  }

  /** Ends it once the chunk under way is settled: what is done stays, what was kept aside for the rest goes back. */
  cancelar(actor: Actor, id: string): Promise<Lote> {
    return this.step(actor, id, 'cancelar', (tx) => this.cierre.cerrar(tx, id, 'cancelar'));
  }

  private changing(paso: PasoDeLote, cambio: CambioDeLote = {}, trabajo?: string): Hacer {
    return async (tx, { id }) => {
      const lote = await this.lotes.step(tx, id, TRANSICIONES[paso], cambio);
      if (trabajo) await this.trabajos.enqueue(tx, trabajo, [id]);
      return lote;
    };
  }

  private step(actor: Actor, id: string, paso: PasoDeLote, hacer: Hacer): Promise<Lote> {
    return this.transactions.run(async (tx: Tx) => {
      const antes = await this.lotes.lock(tx, id);
      if (!antes || !isSuyo(actor, antes)) throw notFound('el lote');
      const desde: readonly EstadoLote[] = TRANSICIONES[paso].desde;
      if (!desde.includes(antes.estado)) throw estadoInadecuado(antes, desde);
      const lote = (await hacer(tx, antes))!;
      await this.trail.record(tx, actor, lote, 'modificar', antes);
      return lote;
    });
  }
}

function confirmadoPor({ id, nombre, rol, requestId, direccion }: Actor, malas: ModoDeMalas): CambioDeLote {
  return {
    modo_de_malas: malas,
    solo_revisa: malas === 'detener',
    confirmado_por: id,
    confirmado_por_nombre: nombre,
    confirmado_por_rol: rol,
    request_id: requestId,
    direccion,
    confirmado_en: new Date(),
  };
}

/** @throws unprocessable, with a field for each question: the key of the profile that answers it */
function assertNothingOpen({ analisis, clase, perfil }: Lote): void {
  const pendientes = pendientesDe(analisis!, clase, perfil);
  if (pendientes.length === 0) return;
  const errores = pendientes.map(({ clave, pregunta }) => ({ campo: `perfil.${clave}`, mensaje: pregunta }));
  const mensaje = `Falta responder: ${pendientes.map(({ pregunta }) => pregunta).join(' ')}`;
  throw new DomainError('unprocessable', 'lote_con_pendientes', mensaje, errores, { datos: { pendientes } });
}

function estadoInadecuado({ estado }: Lote, desde: readonly EstadoLote[]): DomainError {
  const mensaje = ESTADOS_FINALES.includes(estado)
    ? `El lote ya está ${estado}: no hay nada más que hacerle.`
    : `El lote está «${ESTADO_EN_PALABRAS[estado]}»; eso se hace cuando está ${enPalabras(desde)}.`;
  return new DomainError('conflict', 'estado_inadecuado', mensaje);
}

function enPalabras(estados: readonly EstadoLote[]): string {
  return estados.map((estado) => `«${ESTADO_EN_PALABRAS[estado]}»`).join(' o ');
}
