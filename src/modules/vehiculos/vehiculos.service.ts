import { Injectable } from '@nestjs/common';
import { TrailedRecords } from '../../core/records/trailed-records.js';
import type { VersionesAceptadas } from '../../core/records/version.js';
import type { Actor } from '../../core/auth/principal.js';
import { requireCambios } from '../../core/records/cambios.js';
import type { PipelinedTx } from '../../core/database/pipelined-transactions.js';
import { Transactions } from '../../core/database/transactions.js';
import { notFound } from '../../core/errors/not-found.js';
import { cursorId, toPagina, type Pagina } from '../../core/records/pagina.js';
import { refuseTooWide } from '../../core/database/too-wide.js';
import type { CreateVehiculoDto, ListVehiculosQuery, UpdateVehiculoDto } from './dto/vehiculo.dto.js';
import type { Vehiculo } from './vehiculo.entity.js';
import { VEHICULOS } from './vehiculo.record.js';
import type { PlacaAnterior } from './placa-anterior.entity.js';
import { VehiculosRepository, type VehiculoInformado, type LockedVehiculo } from './vehiculos.repository.js';

/** Vehicles. Errors: notFound (also of the owner), conflict (repeated plate, still in use), stale. */
@Injectable()
export class VehiculosService {
  constructor(
    private readonly vehiculos: VehiculosRepository,
    private readonly records: TrailedRecords,
    private readonly transactions: Transactions,
  ) {}

  async get(id: string): Promise<Vehiculo> {
    const vehiculo = await this.vehiculos.findById(id);
    if (!vehiculo) throw notFound('el vehículo');
    return vehiculo;
  }

  async list(query: ListVehiculosQuery): Promise<Pagina<Vehiculo>> {
    const { limite } = query;
    const filtro = {
      buscar: query.buscar,
      placa: query.placa_patente,
      personaId: query.persona_id,
      antesDeId: cursorId(query.cursor),
      cantidad: limite + 1,
    };
    return toPagina(await refuseTooWide(this.vehiculos.findPage(filtro)), limite);
  }

  /** What a report shows of each vehicle a person owns now; null when nobody has this e-mail, in lower case. */
  findOfCorreo(correo: string): Promise<VehiculoInformado[] | null> {
    return this.vehiculos.findOfCorreo(correo);
  }

  /** Locks the vehicles with these plates, which they keep until the transaction ends. */
  lockByPlacas(tx: PipelinedTx, placas: string[]): Promise<LockedVehiculo[]> {
    return this.vehiculos.lockByPlacas(tx, placas);
  }

  /** The vehicles that once bore these plates. */
  findPlacasAnteriores(tx: PipelinedTx, placas: string[]): Promise<PlacaAnterior[]> {
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

  create(actor: Actor, dto: CreateVehiculoDto): Promise<Vehiculo> {
    return this.transactions.run((tx) => this.records.create(tx, actor, VEHICULOS, dto));
  }

  /** The plate a vehicle gives up stays known as its former one. */
  update(actor: Actor, id: string, dto: UpdateVehiculoDto, aceptadas?: VersionesAceptadas): Promise<Vehiculo> {
    const cambios = requireCambios(dto);
    const { placa_patente } = cambios;
    return this.transactions.run((tx) =>
      this.records.change(tx, actor, VEHICULOS, { id, aceptadas }, async (antes) => {
        if (placa_patente !== undefined && placa_patente !== antes.placa_patente) {
          await this.vehiculos.keepFormerPlaca(tx, id, antes.placa_patente);
        }
        return cambios;
      }),
    );
  }

  delete(actor: Actor, id: string, aceptadas?: VersionesAceptadas): Promise<void> {
    return this.transactions.run((tx) => this.records.remove(tx, actor, VEHICULOS, { id, aceptadas }));
  }
}
