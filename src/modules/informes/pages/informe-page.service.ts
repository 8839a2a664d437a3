import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { fechaFormatter, nombreDeZona } from '../../../http/pages/fecha.js';
import type { InformeSolicitudDto } from '../dto/informe.dto.js';
import { InformesService } from '../informes.service.js';
import { informePage } from './informe-page.js';

/** The report as a page. */
@Injectable()
export class InformePageService {
  private readonly formatFecha: ReturnType<typeof fechaFormatter>;
  private readonly zona: string;

  constructor(
    private readonly informes: InformesService,
    @Inject(CONFIG) { zonaHoraria }: Config,
  ) {
    this.formatFecha = fechaFormatter(zonaHoraria);
    this.zona = nombreDeZona(zonaHoraria);
  }

  async informe(solicitud: InformeSolicitudDto): Promise<string> {
    const informe = await this.informes.generarDiscreto(solicitud);
    const esContinuacion = solicitud.cursor !== undefined;
    return informePage({ informe, esContinuacion, ahora: Date.now(), formatFecha: this.formatFecha, zona: this.zona });
  }
}
