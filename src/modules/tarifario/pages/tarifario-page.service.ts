import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../../../config/config.js';
import { ANONIMO } from '../../../core/database/reads.js';
import { notFound } from '../../../core/errors/not-found.js';
import { fechaFormatter, nombreDeZona } from '../../../http/pages/fecha.js';
import { drawImportes } from '../tipos/precios/importes.plot.js';
import { readImportes } from '../tipos/precios/importes.sql.js';
import type { TipoConPrecio } from '../tipos/tipos.repository.js';
import { TIPOS } from '../tipos/tipo.record.js';
import { TiposService } from '../tipos/tipos.service.js';
import { TiposVistos, type Visitante } from '../tipos/tipos-vistos.service.js';
import { preciosOf } from './historia.js';
import { tarifarioPage } from './tarifario-page.js';
import type { TarifarioPageQuery } from './tarifario-page.query.js';
import { tipoPage } from './tipo-page.js';

/** As many types as a page has. */
const LIMITE = 100;

/** The tariff as pages. */
@Injectable()
export class TarifarioPageService {
  private readonly formatFecha: ReturnType<typeof fechaFormatter>;
  private readonly zona: string;

  constructor(
    private readonly tipos: TiposService,
    private readonly vistos: TiposVistos,
    @Inject(CONFIG) { zonaHoraria }: Config,
  ) {
    this.formatFecha = fechaFormatter(zonaHoraria);
    this.zona = nombreDeZona(zonaHoraria);
  }

  async list(query: TarifarioPageQuery): Promise<string> {
    const pagina = await this.tipos.list(ANONIMO, { ...query, limite: LIMITE, orden: 'codigo' });
    return tarifarioPage({ pagina, query, hoy: this.formatFecha(Date.now()).dia });
  }

  /** @throws notFound, for one that is gone too */
  async tipo(cual: string, visitante: Visitante | undefined): Promise<string> {
    const more = (source: DataSource, { id, eliminado_en }: TipoConPrecio) => {
      // Before the look is counted.
      if (eliminado_en) throw notFound(TIPOS.nombre);
      return readImportes(source, id);
    };
    const [tipo, , rows] = await this.vistos.get(ANONIMO, cual, visitante, { more });
    const { formatFecha, zona } = this;
    const ahora = Date.now();
    const plot = drawImportes(rows, ahora, (momento) => formatFecha(momento).dia);
    return tipoPage({ tipo, precios: preciosOf(rows), plot, ahora, formatFecha, zona });
  }
}
