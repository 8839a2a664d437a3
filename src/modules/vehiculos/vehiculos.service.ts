import { Injectable } from '@nestjs/common';
import { AuditoriaService } from '../auditoria/auditoria.service.js';
import type { Actor } from '../../core/auth/principal.js';
import { requireCambios } from '../../core/records/cambios.js';
import type { PipelinedTx } from '../../core/database/pipelined-transactions.js';
import { Transactions } from '../../core/database/transactions.js';
import { assertVersion, type VersionesAceptadas } from '../../core/records/version.js';
import { notFound } from '../../core/errors/not-found.js';
import { cursorId, toPagina, type Pagina } from '../../core/records/pagina.js';
import { reading } from '../../core/database/reading.js';
import { newId } from '../../core/fields/id.js';
import type { CreateVehiculoDto, ListVehiculosQuery, UpdateVehiculoDto } from './dto/vehiculo.dto.js';
import type { Vehiculo } from './vehiculo.entity.js';
import type { PlacaAnterior } from './placa-anterior.entity.js';
import { VehiculosRepository, type VehiculoInformado, type VehiculoSostenido } from './vehiculos.repository.js';

/** Vehicles. Errors: notFound (also of the owner), conflict (repeated plate, still in use), stale. */
@Injectable()
export class VehiculosService {
  constructor(
    private readonly vehiculos: VehiculosRepository,
    private readonly auditoria: AuditoriaService,
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
    return toPagina(await reading(this.vehiculos.findPage(filtro)), limite);
  }

  /** What a report shows of each vehicle a person owns now; null when nobody has this e-mail, in lower case. */
  findOfCorreo(correo: string): Promise<VehiculoInformado[] | null> {
    return this.vehiculos.findOfCorreo(correo);
  }

  /** The vehicles with these plates, which they keep until the transaction ends. */
  findByPlacasHeld(tx: PipelinedTx, placas: string[]): Promise<VehiculoSostenido[]> {
    return this.vehiculos.findByPlacasHeld(tx, placas);
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
    const ahora = new Date();
    const vehiculo: Vehiculo = { id: newId(), ...dto, version: 1, creado_en: ahora, actualizado_en: ahora };
    return this.transactions.run(async (tx) => {
      await this.vehiculos.insert(tx, vehiculo);
      await this.auditoria.record(tx, actor, {
        entidad: 'vehiculos',
        entidadId: vehiculo.id,
        accion: 'crear',
        despues: vehiculo,
      });
      return vehiculo;
    });
  }

  update(actor: Actor, id: string, dto: UpdateVehiculoDto, aceptadas?: VersionesAceptadas): Promise<Vehiculo> {
    const cambios = requireCambios(dto);
    return this.transactions.run(async (tx) => {
      const antes = await this.vehiculos.findForUpdate(tx, id);
      if (!antes) throw notFound('el vehículo');
      assertVersion(antes, aceptadas);
      const despues = { ...antes, ...cambios, version: antes.version + 1, actualizado_en: new Date() };
      if (despues.placa_patente !== antes.placa_patente) {
        await this.vehiculos.keepFormerPlaca(tx, id, antes.placa_patente);
      }
      await this.vehiculos.update(tx, despues);
      await this.auditoria.record(tx, actor, {
        entidad: 'vehiculos',
        entidadId: id,
        accion: 'modificar',
        antes,
        despues,
      });
      return despues;
    });
  }

  delete(actor: Actor, id: string, aceptadas?: VersionesAceptadas): Promise<void> {
    return this.transactions.run(async (tx) => {
      const antes = await this.vehiculos.findForUpdate(tx, id);
      if (!antes) throw notFound('el vehículo');
      assertVersion(antes, aceptadas);
      await this.vehiculos.delete(tx, id);
      await this.auditoria.record(tx, actor, { entidad: 'vehiculos', entidadId: id, accion: 'borrar', antes });
    });
  }
}
