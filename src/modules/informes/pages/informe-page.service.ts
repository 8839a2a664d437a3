import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { fechaFormatter, nombreDeZona } from '../../../http/pages/fecha.js';
import type { InformePaginadoQuery } from '../dto/informe-paginado.dto.js';
import { InformePaginadoService } from '../informe-paginado.service.js';
import { ConsultasSelladas } from './consultas-selladas.js';
import { informePage } from './informe-page.js';

/** The report as a page. */
@Injectable()
export class InformePageService {
  private readonly formatFecha: ReturnType<typeof fechaFormatter>;
  private readonly zona: string;

  constructor(
    private readonly informes: InformePaginadoService,
    private readonly consultas: ConsultasSelladas,
    @Inject(CONFIG) { zonaHoraria }: Config,
  ) {
    this.formatFecha = fechaFormatter(zonaHoraria);
    this.zona = nombreDeZona(zonaHoraria);
  }

  /** Where this e-mail's report is shown, for a while. */
  addressOf(correo: string): string {
    return `/informe/resultado?consulta=${this.consultas.seal(correo)}`;
  }

  /** @throws invalid, for an address that is too old or none of ours */
  async informe(query: InformePaginadoQuery): Promise<string> {
    const informe = await this.informes.paginar(this.consultas.open(query.consulta), query);
    return informePage({ informe, query, ahora: Date.now(), formatFecha: this.formatFecha, zona: this.zona });
  }
}
