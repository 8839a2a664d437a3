import { Inject, Injectable } from '@nestjs/common';
import type { Actor, SesionOficial } from '../../../core/auth/principal.js';
import { deriveInfraccionId } from '../infraccion-id.js';
import { futuro, parseMomento } from '../../../core/time/momento.js';
import { CONFIG, type Config } from '../../../config/config.js';
import type { CargarInfraccionDto } from '../dto/cargar-infraccion.dto.js';
import type { ActaCargada } from '../acta.js';
import { CargasQueue } from './cargas-queue.js';
import { LimiteCarga } from './limite-carga.js';

/**
 * Files infractions. Its promise: what it returns is committed, once, under this id, and filing the same
 * again returns the same, whatever has changed since.
 */
@Injectable()
export class CargarInfraccionService {
  constructor(
    private readonly queue: CargasQueue,
    private readonly limite: LimiteCarga,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Files what the officer saw; with `clave`, under that idempotency key.
   * @throws invalid (timestamp), unauthenticated (session revoked meanwhile), notFound (no such plate),
   *   unprocessable (key used for something else), limited (LIMITE_CARGA), overloaded (nothing was done),
   *   GroupQueueTimeout
   */
  cargar(
    sesion: SesionOficial,
    { direccion, requestId }: Pick<Actor, 'direccion' | 'requestId'>,
    { placa_patente, timestamp, comentarios }: CargarInfraccionDto,
    clave: string | undefined,
  ): Promise<ActaCargada> {
    const llegada = new Date();
    const momento = parseMomento(timestamp, this.config.zonaHoraria);
    const { oficialId } = sesion;
    const acta = {
      id: deriveInfraccionId({ oficialId, placa: placa_patente, momento, comentarios }),
      oficial_id: oficialId,
      placa_patente,
      momento: new Date(momento),
      comentarios,
      creado_en: llegada,
      request_id: requestId,
      direccion,
    };
    const rechazoSiEsNueva = futuro(momento, llegada.getTime()) ?? this.limite.rechazo(oficialId);
    const submit = (): Promise<ActaCargada> => this.queue.submit({ acta, sesion, clave, rechazoSiEsNueva });
    return rechazoSiEsNueva ? submit() : this.limite.during(oficialId, submit);
  }
}
