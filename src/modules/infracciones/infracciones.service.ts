import { Inject, Injectable } from '@nestjs/common';
import type { Principal } from '../../core/auth/principal.js';
import { notFound } from '../../core/errors/not-found.js';
import { readPagina, type Pagina } from '../../core/records/pagina.js';
import { parseDesde, parseHasta } from '../../core/time/limite-de-fechas.js';
import { CONFIG, type Config } from '../../config/config.js';
import { VehiculosService } from '../vehiculos/vehiculos.service.js';
import type { ListInfraccionesQuery } from './dto/infraccion.dto.js';
import {
  InfraccionesRepository,
  type InfraccionConNumero,
  type InfraccionesFiltro,
  type InfraccionInformada,
  type LugarEnElTiempo,
  type Periodo,
  type Resumen,
} from './infracciones.repository.js';
import {
  InfraccionesPorVehiculoRepository,
  type InfraccionDeVehiculo,
  type Reader,
  type ResumenDeVehiculo,
} from './por-vehiculo.repository.js';

export type { InfraccionDeVehiculo, ResumenDeVehiculo };

/** Where more vehicles than this have such a plate, their acts are found soon enough among the newest of all. */
const MAX_VEHICULOS_TO_SEARCH_BY = 1_000;

/** Reads filed infractions. An officer sees only his own. */
@Injectable()
export class InfraccionesService {
  constructor(
    private readonly infracciones: InfraccionesRepository,
    private readonly porVehiculo: InfraccionesPorVehiculoRepository,
    private readonly vehiculos: VehiculosService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws notFound also for another officer's */
  async get(principal: Principal, id: string): Promise<InfraccionConNumero> {
    const infraccion = await this.infracciones.findById(id);
    const visible = principal.tipo === 'usuario' || infraccion?.oficial_id === principal.id;
    if (!infraccion || !visible) throw notFound('la infracción');
    return infraccion;
  }

  async list(principal: Principal, query: ListInfraccionesQuery): Promise<Pagina<InfraccionConNumero>> {
    const { placa_patente, buscar } = query;
    const filtro = {
      placa: placa_patente === undefined ? undefined : await this.placaFiltrada(placa_patente),
      comienzoDePlaca: buscar === undefined ? undefined : await this.comienzoFiltrado(buscar),
      numero: query.oficial,
      oficialId: principal.tipo === 'oficial' ? principal.id : undefined,
      desde: query.desde === undefined ? undefined : parseDesde(query.desde, this.config.zonaHoraria),
      hasta: query.hasta === undefined ? undefined : parseHasta(query.hasta, this.config.zonaHoraria),
    };
    return readPagina(query, (tramo) => this.infracciones.findPage(principal, { ...filtro, ...tramo }));
  }

  /** The infractions of these vehicles, newest first, after `despuesDe` (ms). */
  listOfVehiculos(
    vehiculoIds: string[],
    despuesDe: LugarEnElTiempo | undefined,
    cantidad: number,
  ): Promise<InfraccionInformada[]> {
    return this.infracciones.findPageOfVehiculos(vehiculoIds, despuesDe, cantidad);
  }

  /** Those of a period, newest first, after `despuesDe` (ms). */
  listWithin(
    vehiculoIds: string[],
    periodo: Periodo,
    despuesDe: LugarEnElTiempo | undefined,
    cantidad: number,
  ): Promise<InfraccionInformada[]> {
    return this.infracciones.findPageWithin(vehiculoIds, periodo, despuesDe, cantidad);
  }

  summarizeOfVehiculos(vehiculoIds: string[], periodo: Periodo = {}): Promise<Resumen> {
    return this.infracciones.summarizeOfVehiculos(vehiculoIds, periodo);
  }

  countOfVehiculos(vehiculoIds: string[]): Promise<number> {
    return this.infracciones.countOfVehiculos(vehiculoIds);
  }

  /** The newest infractions of each vehicle, newest first, no more than so many of each. */
  newestOfEach(source: Reader, vehiculoIds: readonly string[], cantidad: number): Promise<InfraccionDeVehiculo[]> {
    return this.porVehiculo.findNewest(source, vehiculoIds, cantidad);
  }

  /** How many infractions each vehicle has, by year and currency, newest year first. */
  summarizeEach(source: Reader, vehiculoIds: readonly string[], zonaHoraria: string): Promise<ResumenDeVehiculo[]> {
    return this.porVehiculo.summarize(source, vehiculoIds, zonaHoraria);
  }

  private async placaFiltrada(leida: string): Promise<InfraccionesFiltro['placa']> {
    return { leida, vehiculoIds: await this.vehiculos.listIdsThatBore(leida) };
  }

  private async comienzoFiltrado(leido: string): Promise<InfraccionesFiltro['comienzoDePlaca']> {
    return { leido, vehiculoIds: await this.vehiculos.listIdsThatBoreComienzo(leido, MAX_VEHICULOS_TO_SEARCH_BY) };
  }
}
