import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../config/config.js';
import { parseDesde, parseHasta } from '../../core/time/limite-de-fechas.js';
import { yearOf } from '../../core/time/anio.js';
import { InfraccionesService } from '../infracciones/infracciones.service.js';
import type { Periodo } from '../infracciones/infracciones.repository.js';
import type { VehiculoInformado } from '../vehiculos/vehiculos.repository.js';
import { VehiculosService } from '../vehiculos/vehiculos.service.js';
import type { InformePaginado, InformePaginadoQuery } from './dto/informe-paginado.dto.js';
import { decodeLugar, encodeLugar } from './informe.cursor.js';
import { InformeMetrics } from './informe.metrics.js';
import { toInformadas } from './informadas.js';

/** As many rows as a person reads at a time. */
const FILAS_POR_HOJA = 50;

type Filtros = Omit<InformePaginadoQuery, 'consulta'>;

/** The report as a person leafs through it: in short pages, of one vehicle or one year. */
@Injectable()
export class InformePaginadoService {
  constructor(
    private readonly vehiculos: VehiculosService,
    private readonly infracciones: InfraccionesService,
    @Inject(CONFIG) private readonly config: Config,
    private readonly metrics: InformeMetrics,
  ) {}

  /**
   * Empty for an unknown e-mail, and asks the database the same questions: whoever tries e-mails out learns nothing,
   * also not by the clock.
   */
  async paginar(correo: string, { placa, anio, cursor }: Filtros): Promise<InformePaginado> {
    const vehiculos = await this.findVehiculos(correo);
    const elegidos = placa === undefined ? vehiculos : vehiculos.filter((vehiculo) => vehiculo.placa_patente === placa);
    const periodo = this.periodoOf(anio);
    const lugar = cursor === undefined ? undefined : decodeLugar(cursor);
    const ids = elegidos.map(({ id }) => id);
    const todo = await this.infracciones.summarizeOfVehiculos(vehiculos.map(({ id }) => id));
    const parte = await this.infracciones.summarizeOfVehiculos(ids, periodo);
    const filas = await this.infracciones.listWithin(ids, periodo, lugar, FILAS_POR_HOJA + 1);
    const hoja = filas.slice(0, FILAS_POR_HOJA);
    const ultima = filas.length > FILAS_POR_HOJA ? hoja.at(-1) : undefined;
    return {
      correo,
      total: todo.total,
      filtradas: parte.total,
      infracciones: toInformadas(hoja, elegidos),
      siguiente: ultima ? encodeLugar({ momento: ultima.momento.getTime(), id: ultima.id }) : null,
      placas: vehiculos.map(({ placa_patente }) => placa_patente).sort(),
      anios: this.aniosBetween(todo.primera, todo.ultima),
    };
  }

  private async findVehiculos(correo: string): Promise<VehiculoInformado[]> {
    const vehiculos = await this.vehiculos.findOfCorreo(correo);
    if (vehiculos === null) this.metrics.missed();
    return vehiculos ?? [];
  }

  private periodoOf(anio: number | undefined): Periodo {
    if (anio === undefined) return {};
    const { zonaHoraria } = this.config;
    return { desde: parseDesde(`${anio}-01-01`, zonaHoraria), hasta: parseHasta(`${anio}-12-31`, zonaHoraria) };
  }

  private aniosBetween(primera: Date | null, ultima: Date | null): number[] {
    if (!primera || !ultima) return [];
    const [desde, hasta] = [primera, ultima].map((momento) => yearOf(momento.getTime(), this.config.zonaHoraria));
    return Array.from({ length: hasta! - desde! + 1 }, (_, before) => hasta! - before);
  }
}
