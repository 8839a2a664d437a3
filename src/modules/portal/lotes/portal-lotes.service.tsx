import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import { fechaFormatter } from '../../../http/pages/fecha.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { AbonosService } from '../../creditos/abonos.service.js';
import type { Lote } from '../../lotes/lote.entity.js';
import { LotesService } from '../../lotes/lotes.service.js';
import { FALTAS_A_LA_VISTA } from '../../lotes/pages/resultado.js';
import { ResultadoService } from '../../lotes/resultado/resultado.service.js';
import { PrimerasLineasService } from '../../lotes/revision/primeras-lineas.service.js';
import { CostosService } from '../../operaciones/costos.service.js';
import { cancelarPage, lotePage, paginaDe } from './lote-page.js';
import { lotesPage } from './lotes-page.js';
import { RevisionDelPortal } from './revision.js';
import { subidaPage } from './subida-page.js';

/** A client's own batches as pages. */
@Injectable()
export class PortalLotesService {
  private readonly formatFecha: ReturnType<typeof fechaFormatter>;

  constructor(
    private readonly lotes: LotesService,
    private readonly primeras: PrimerasLineasService,
    private readonly resultados: ResultadoService,
    private readonly costos: CostosService,
    private readonly abonos: AbonosService,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    this.formatFecha = fechaFormatter(config.zonaHoraria);
  }

  async list(sesion: SesionDePagina, query: { limite: number; cursor?: string }): Promise<string> {
    const pagina = await this.lotes.list(sesion.principal, query);
    return lotesPage({ sesion, pagina, esPrimera: query.cursor === undefined, formatFecha: this.formatFecha });
  }

  async form(sesion: SesionDePagina, errores: Readonly<Record<string, string>> = {}): Promise<string> {
    const operaciones = await this.costos.list();
    return subidaPage({ sesion, operaciones, maximo: this.config.archivoMaxBytes, errores });
  }

  /** @throws notFound, also for another client's */
  async get(sesion: SesionDePagina, id: string, told: { repetido?: boolean; problema?: string } = {}): Promise<string> {
    const lote = await this.lotes.get(sesion.principal, id);
    const [faltas, revision] = await Promise.all([
      this.resultados.primerasFaltas(lote, FALTAS_A_LA_VISTA + 1),
      lote.estado === 'revisado' ? this.revision(sesion, lote) : null,
    ]);
    const { archivosDias: dias } = this.config;
    return lotePage({ sesion, lote, faltas, dias, formatFecha: this.formatFecha, ...told, children: revision });
  }

  /** What is asked before a batch is ended. @throws notFound */
  async askToCancel(sesion: SesionDePagina, id: string): Promise<string> {
    return cancelarPage(sesion, await this.lotes.get(sesion.principal, id));
  }

  private async revision(sesion: SesionDePagina, lote: Lote): Promise<React.ReactNode> {
    const { principal, csrf } = sesion;
    const [revision, saldo] = await Promise.all([
      this.primeras.revisar(lote),
      this.abonos.cartola(principal, principal.id, { limite: 1 }),
    ]);
    const { perfil, analisis } = lote;
    const { zonaHoraria } = this.config;
    return (
      <RevisionDelPortal
        {...{ lote, analisis: analisis!, revision, perfil, csrf, zonaHoraria, saldo, pagina: paginaDe(lote) }}
      />
    );
  }
}
