import { Inject, Injectable } from '@nestjs/common';
import type { Actor, SesionOficial } from '../../../core/auth/principal.js';
import { CONFIG, type Config } from '../../../config/config.js';
import { DomainError, renamed } from '../../../core/errors/domain.error.js';
import { futuro, parseMomento } from '../../../core/time/momento.js';
import { deriveInfraccionId } from '../infraccion-id.js';
import type { CargarInfraccionDto } from '../dto/cargar-infraccion.dto.js';
import type { ActaCargada, Carga } from '../acta.js';
import { CargasQueue } from './cargas-queue.js';
import { Cobros } from './cobros.js';
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
    private readonly cobros: Cobros,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Files what the officer saw; with `clave`, under that idempotency key.
   * @throws invalid (timestamp), unauthenticated (session revoked meanwhile), notFound (no such plate; a code without a type
   *   or a price then), unprocessable (key used for something else; codes in several currencies), limited (LIMITE_CARGA),
   *   overloaded (nothing was done), GroupQueueTimeout
   */
  async cargar(
    sesion: SesionOficial,
    { direccion, requestId }: Pick<Actor, 'direccion' | 'requestId'>,
    { placa_patente, timestamp, comentarios = null, codigo, codigos: several, ...place }: CargarInfraccionDto,
    clave: string | undefined,
  ): Promise<ActaCargada> {
    const llegada = new Date();
    const momento = parseMomento(timestamp, this.config.zonaHoraria);
    const { oficialId } = sesion;
    const { lugar = null, latitud = null, longitud = null } = place;
    const codigos = codigo === undefined ? several : [codigo];
    const acta = {
      id: deriveInfraccionId({
        oficialId,
        placa: placa_patente,
        momento,
        comentarios,
        codigos,
        lugar,
        latitud,
        longitud,
      }),
      oficial_id: oficialId,
      placa_patente,
      momento: new Date(momento),
      comentarios,
      lugar,
      latitud,
      longitud,
      moneda: null,
      importe: null,
      conceptos: null,
      creado_en: llegada,
      request_id: requestId,
      direccion,
    };
    const rechazoSiEsNueva = futuro(momento, llegada.getTime()) ?? this.limite.rechazo(oficialId);
    const carga: Carga = { acta, codigos, revision: undefined, sesion, clave, rechazoSiEsNueva };
    const submit = async (): Promise<ActaCargada> => {
      if (codigos) await this.cobros.estimate(carga);
      return this.queue.submit(carga);
    };
    const filed = rechazoSiEsNueva ? submit() : this.limite.during(oficialId, submit);
    return codigo === undefined ? filed : filed.catch(rethrowAboutCodigo);
  }
}

/** Who sent one code by itself is told by the name he used. */
function rethrowAboutCodigo(error: unknown): never {
  if (!(error instanceof DomainError) || !error.errores.some(({ campo }) => campo === 'codigos')) throw error;
  throw renamed(error, (campo) => (campo === 'codigos' ? 'codigo' : campo));
}
