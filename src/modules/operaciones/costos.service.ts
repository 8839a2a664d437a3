import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import type { Actor } from '../../core/auth/principal.js';
import { readClock } from '../../core/database/clock.js';
import { Transactions } from '../../core/database/transactions.js';
import { requireFound } from '../../core/errors/not-found.js';
import { newId } from '../../core/fields/id.js';
import { Trail } from '../../core/records/trail.js';
import { inicioDeVigencia, parseVigencia } from '../../core/time/vigencia.js';
import { NOMBRES_DE_OPERACION, TIPOS_DE_OPERACION, type TipoDeOperacion } from '../registros/operacion.rule.js';
import type { NuevoCostoDto } from './dto/operacion.dto.js';
import { OperacionesRepository } from './operaciones.repository.js';

/** An operation and what it costs now. */
export interface OperacionConCosto {
  tipo: TipoDeOperacion;
  nombre: string;
  costo: number;
}

/** A cost as it was set. */
export interface CostoFijado {
  id: string;
  tipo: TipoDeOperacion;
  costo: number;
  desde: Date;
}

/** What operations cost, and since when. Errors: invalid, conflict (two begin at one instant). */
@Injectable()
export class CostosService {
  constructor(
    private readonly operaciones: OperacionesRepository,
    private readonly trail: Trail,
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'zonaHoraria'>,
  ) {}

  /** The price list, in the order in which it is told. */
  async list(): Promise<OperacionConCosto[]> {
    const costos = new Map((await this.operaciones.findCostos()).map(({ tipo, costo }) => [tipo, costo]));
    return TIPOS_DE_OPERACION.map((tipo) => ({ tipo, nombre: NOMBRES_DE_OPERACION[tipo], costo: costos.get(tipo)! }));
  }

  /** Of which operation a cost is. @throws notFound */
  async tipoOf(id: string): Promise<TipoDeOperacion> {
    const costo = await requireFound(this.operaciones.findCosto(id), 'el costo');
    return costo.tipo;
  }

  /** Sets a cost that holds from now on, or from an instant to come; what was charged stays what it is. */
  async fijar(actor: Actor, { tipo, costo, desde }: NuevoCostoDto): Promise<CostoFijado> {
    const asked = parseVigencia(desde, this.config.zonaHoraria);
    return this.transactions.run(async (tx) => {
      const costos = await this.operaciones.lockCostos(tx, tipo);
      const inicio = new Date(inicioDeVigencia(asked, costos, await readClock(tx)));
      const antes = costos.find((before) => before.desde <= inicio.getTime())?.costo ?? null;
      const fijado = { id: newId(), tipo, costo, desde: inicio };
      await this.operaciones.addCosto(tx, { ...fijado, creado_por: actor.tipo === 'usuario' ? actor.id : null });
      await this.trail.record(tx, actor, {
        entidad: 'costos_operacion',
        entidadId: fijado.id,
        accion: 'fijar_costo',
        antes: { tipo, costo: antes },
        despues: { tipo, costo, desde: inicio.toISOString() },
      });
      return fijado;
    });
  }
}
