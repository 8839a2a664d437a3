import { Injectable } from '@nestjs/common';
import { TrailedRecords, type Cual, type Restaurado } from '../../core/records/trailed-records.js';
import type { Actor } from '../../core/auth/principal.js';
import { requireCambios } from '../../core/records/cambios.js';
import type { Statements } from '../../core/database/statements.js';
import type { Lector } from '../../core/database/reads.js';
import { Transactions, type Tx } from '../../core/database/transactions.js';
import { requireFound } from '../../core/errors/not-found.js';
import { readPagina, type Pagina } from '../../core/records/pagina.js';
import type { CreateVehiculoDto, ListVehiculosQuery, UpdateVehiculoDto } from './dto/vehiculo.dto.js';
import { EventosDeVehiculos } from './eventos-de-vehiculos.js';
import type { Vehiculo } from './vehiculo.entity.js';
import { VEHICULOS } from './vehiculo.record.js';
import type { PlacaAnterior } from './placa-anterior.entity.js';
import {
  VehiculosRepository,
  type LockedVehiculo,
  type VehiculoConDueno,
  type VehiculoInformado,
} from './vehiculos.repository.js';

export type { VehiculoInformado };

/** Vehicles. Errors: notFound (also of the owner), conflict (repeated plate, still in use), stale. */
@Injectable()
export class VehiculosService {
  constructor(
    private readonly vehiculos: VehiculosRepository,
    private readonly records: TrailedRecords,
    private readonly transactions: Transactions,
    private readonly eventos: EventosDeVehiculos,
  ) {}

  get(id: string): Promise<Vehiculo> {
    return requireFound(this.vehiculos.findById(id), VEHICULOS.nombre);
  }

  list(lector: Lector, query: ListVehiculosQuery): Promise<Pagina<Vehiculo>> {
    return readPagina(query, (tramo) =>
      this.vehiculos.findPage(lector, {
        buscar: query.buscar,
        placa: query.placa_patente,
        personaId: query.persona_id,
        ...tramo,
      }),
    );
  }

  /** What a report shows of each vehicle a person owns now; null when nobody has this e-mail, in lower case. */
  findOfCorreo(correo: string): Promise<VehiculoInformado[] | null> {
    return this.vehiculos.findOfCorreo(correo);
  }

  /** What is shown of each vehicle that bears one of these plates (normalised) now. */
  listOfPlacas(source: Pick<Tx, 'query'>, placas: readonly string[]): Promise<VehiculoInformado[]> {
    return this.vehiculos.findOfPlacas(source, placas);
  }

  /** Locks the vehicles with these plates, which they keep until the transaction ends. */
  lockByPlacas(tx: Statements, placas: string[]): Promise<LockedVehiculo[]> {
    return this.vehiculos.lockByPlacas(tx, placas);
  }

  /** The vehicles with these plates and their owners' e-mails; they stay until the transaction ends. */
  findConDueno(tx: Tx, placas: readonly string[]): Promise<VehiculoConDueno[]> {
    return this.vehiculos.findConDueno(tx, placas);
  }

  /** Makes many within a transaction; the database refuses a plate that is taken and an owner who is not there. */
  async createMany(tx: Tx, actor: Actor, dtos: readonly CreateVehiculoDto[]): Promise<Vehiculo[]> {
    const creados = await this.records.createMany(tx, actor, VEHICULOS, dtos);
    await this.eventos.creados(tx, creados);
    return creados;
  }

  /** The vehicles that once bore these plates. */
  findPlacasAnteriores(tx: Statements, placas: string[]): Promise<PlacaAnterior[]> {
    return this.vehiculos.findPlacasAnteriores(tx, placas);
  }

  /** The ids of all vehicles that bear the plate or once did. */
  listIdsThatBore(placa: string): Promise<string[]> {
    return this.vehiculos.findIdsThatBore(placa);
  }

  /** The ids of all vehicles that bear or once bore a plate that begins so; null when there are more than `hasta`. */
  async listIdsThatBoreComienzo(comienzo: string, hasta: number): Promise<string[] | null> {
    const ids = await this.vehiculos.findIdsThatBoreComienzo(comienzo, hasta + 1);
    return ids.length > hasta ? null : ids;
  }

  create(actor: Actor, dto: CreateVehiculoDto, restaurado?: Restaurado): Promise<Vehiculo> {
    return this.transactions.run(async (tx) => {
      const creado = await this.records.create(tx, actor, VEHICULOS, dto, restaurado);
      await this.eventos.creados(tx, [creado]);
      return creado;
    });
  }

  /** The plate a vehicle gives up stays known as its former one. */
  update(actor: Actor, cual: Cual, dto: UpdateVehiculoDto): Promise<Vehiculo> {
    const cambios = requireCambios(dto);
    const { placa_patente } = cambios;
    return this.transactions.run(async (tx) => {
      let previo: Vehiculo | undefined;
      const despues = await this.records.change(tx, actor, VEHICULOS, cual, async (antes) => {
        previo = antes;
        if (placa_patente !== undefined && placa_patente !== antes.placa_patente) {
          await this.vehiculos.keepFormerPlaca(tx, antes.id, antes.placa_patente);
        }
        return cambios;
      });
      await this.eventos.cambiado(tx, previo!, despues);
      return despues;
    });
  }

  delete(actor: Actor, cual: Cual): Promise<void> {
    return this.transactions.run((tx) => this.records.remove(tx, actor, VEHICULOS, cual));
  }
}
