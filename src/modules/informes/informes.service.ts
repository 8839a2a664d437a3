import { Inject, Injectable } from '@nestjs/common';
import { aboutField, type DomainError } from '../../core/errors/domain.error.js';
import { CONFIG, type Config } from '../../config/config.js';
import { InfraccionesService } from '../infracciones/infracciones.service.js';
import type { VehiculoInformado } from '../vehiculos/vehiculos.repository.js';
import { VehiculosService } from '../vehiculos/vehiculos.service.js';
import { FILAS_POR_PAGINA, type InformeDto, type InformeSolicitudDto } from './dto/informe.dto.js';
import { toInformadas } from './informadas.js';
import { InformeMetrics } from './informe.metrics.js';
import { decodeLugar, encodeLugar, type LugarInforme } from './informe.cursor.js';

/** What is filed against the vehicles a person owns now. */
@Injectable()
export class InformesService {
  constructor(
    private readonly vehiculos: VehiculosService,
    private readonly infracciones: InfraccionesService,
    @Inject(CONFIG) private readonly config: Config,
    private readonly metrics: InformeMetrics,
  ) {}

  /**
   * One page of the report, newest first. Two steps, vehicles and then their infractions: a single join is
   * many times slower once infractions are spread over servers.
   * @throws notFound for an unknown e-mail, unless INFORME_DISCRETO makes it look like a clean one
   */
  async generar(solicitud: InformeSolicitudDto): Promise<InformeDto> {
    const lugar = lugarOf(solicitud);
    const vehiculos = await this.findVehiculos(solicitud.correo);
    if (vehiculos === null && !this.config.informeDiscreto) throw correoDesconocido();
    return this.informar(solicitud.correo, vehiculos ?? [], lugar);
  }

  /** Null for an e-mail that is nobody's. */
  private async findVehiculos(correo: string): Promise<VehiculoInformado[] | null> {
    const vehiculos = await this.vehiculos.findOfCorreo(correo);
    if (vehiculos === null) this.metrics.missed();
    return vehiculos;
  }

  /** Asks the same questions of the database for a person of the registry and for nobody. */
  private async informar(
    correo: string,
    vehiculos: VehiculoInformado[],
    lugar: LugarInforme | undefined,
  ): Promise<InformeDto> {
    const ids = vehiculos.map(({ id }) => id);
    const filas = await this.infracciones.listOfVehiculos(ids, lugar, FILAS_POR_PAGINA + 1);
    const pagina = filas.slice(0, FILAS_POR_PAGINA);
    const ultima = filas.length > FILAS_POR_PAGINA ? pagina.at(-1) : undefined;
    const total = ultima || lugar ? await this.infracciones.countOfVehiculos(ids) : pagina.length;
    return {
      correo,
      total,
      infracciones: toInformadas(pagina, vehiculos),
      siguiente: ultima ? encodeLugar({ momento: ultima.momento.getTime(), id: ultima.id }) : null,
    };
  }
}

function lugarOf({ cursor }: InformeSolicitudDto): LugarInforme | undefined {
  return cursor === undefined ? undefined : decodeLugar(cursor);
}

function correoDesconocido(): DomainError {
  return aboutField('notFound', 'correo_desconocido', 'correo', 'No hay ninguna persona registrada con ese correo.');
}
