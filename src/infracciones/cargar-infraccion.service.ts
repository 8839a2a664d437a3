import { Inject, Injectable } from '@nestjs/common';
import type { Actor, SesionOficial } from '../common/auth/principal.js';
import { unauthenticated } from '../common/auth/unauthenticated.js';
import { Transactions, type Tx } from '../common/database/transactions.js';
import { aboutField, type DomainError } from '../common/errors/domain.error.js';
import { deriveInfraccionId } from '../common/values/infraccion-id.js';
import { parseMomento } from '../common/values/momento.js';
import { isPlaca } from '../common/values/placa.js';
import { CONFIG, type Config } from '../config/config.js';
import { OficialesService } from '../oficiales/oficiales.service.js';
import { VehiculosService } from '../vehiculos/vehiculos.service.js';
import type { CargarInfraccionDto } from './dto/cargar-infraccion.dto.js';
import { InfraccionesRepository, type InfraccionConNumero, type InfraccionRow } from './infracciones.repository.js';

/** What is known of a filing before its vehicle is. */
type Acta = Omit<InfraccionRow, 'vehiculo_id' | 'persona_id'>;

/**
 * Files infractions. Its promise: what it returns is committed, once, under this id, and filing the same
 * again returns the same, whatever has changed since.
 */
@Injectable()
export class CargarInfraccionService {
  constructor(
    private readonly infracciones: InfraccionesRepository,
    private readonly oficiales: OficialesService,
    private readonly vehiculos: VehiculosService,
    private readonly transactions: Transactions,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Files what the officer saw; with `clave`, under that idempotency key.
   * @throws invalid (timestamp), unauthenticated (session revoked meanwhile), notFound (no such plate),
   *   unprocessable (key used for something else)
   */
  async cargar(
    sesion: SesionOficial,
    { direccion, requestId }: Pick<Actor, 'direccion' | 'requestId'>,
    { placa_patente, timestamp, comentarios }: CargarInfraccionDto,
    clave: string | undefined,
  ): Promise<InfraccionConNumero> {
    const llegada = new Date();
    const momento = parseMomento(timestamp, this.config.zonaHoraria, llegada.getTime());
    const { oficialId } = sesion;
    const acta: Acta = {
      id: deriveInfraccionId({ oficialId, placa: placa_patente, momento, comentarios }),
      oficial_id: oficialId,
      placa_patente,
      momento: new Date(momento),
      comentarios,
      creado_en: llegada,
      request_id: requestId,
      direccion,
    };
    return this.transactions.runIdempotent((tx) => this.file(tx, sesion, acta, clave));
  }

  private async file(tx: Tx, sesion: SesionOficial, acta: Acta, clave?: string): Promise<InfraccionConNumero> {
    if (!(await this.oficiales.holdSesion(tx, sesion))) throw unauthenticated('token_revocado');
    if (clave !== undefined) await this.claim(tx, acta, clave);
    if (!isPlaca(acta.placa_patente)) throw placaDesconocida(acta.placa_patente);
    const vehiculo = await this.vehiculos.findByPlacaHeld(tx, acta.placa_patente);
    const repetida = await this.findFiled(tx, acta);
    if (repetida) return repetida;
    if (!vehiculo) throw placaDesconocida(acta.placa_patente);
    await this.infracciones.insert(tx, { ...acta, vehiculo_id: vehiculo.id, persona_id: vehiculo.persona_id });
    const cargada = await this.findFiled(tx, acta); // ours, or that of someone who filed the same meanwhile
    if (!cargada) throw new Error('a filed infraction was not found again');
    return cargada;
  }

  /** Looks on the vehicle that bears the plate and on those that did: a plate may have moved since. */
  private async findFiled(tx: Tx, acta: Acta): Promise<InfraccionConNumero | null> {
    const vehiculoIds = await this.vehiculos.findIdsThatBore(tx, acta.placa_patente);
    const filed = await this.infracciones.findOnVehiculos(tx, acta.id, vehiculoIds);
    if (filed && !sameContent(filed, acta)) throw new Error('two different infractions derive the same id');
    return filed;
  }

  private async claim(tx: Tx, { oficial_id, id }: Acta, clave: string): Promise<void> {
    const infraccionId = await this.infracciones.claimClave(tx, oficial_id, clave, id);
    if (infraccionId === null || infraccionId === id) return;
    const mensaje = 'Esta clave de idempotencia ya se usó con otro contenido.';
    throw aboutField('unprocessable', 'clave_reutilizada', 'Idempotency-Key', mensaje);
  }
}

function sameContent(filed: InfraccionRow, acta: Acta): boolean {
  return (
    filed.oficial_id === acta.oficial_id &&
    filed.placa_patente === acta.placa_patente &&
    filed.momento.getTime() === acta.momento.getTime() &&
    filed.comentarios === acta.comentarios
  );
}

function placaDesconocida(placa: string): DomainError {
  const nombrada = placa.length > 40 ? `${placa.slice(0, 40)}…` : placa;
  const mensaje = `No existe un vehículo con la placa «${nombrada}».`;
  return aboutField('notFound', 'placa_desconocida', 'placa_patente', mensaje);
}
