import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../config/config.js';
import type { Actor } from '../../../core/auth/principal.js';
import { PaginaQuery } from '../../../core/fields/pagina.query.js';
import { knownFields, parseFields } from '../../../core/fields/parsed-by.js';
import { fechaFormatter, nombreDeZona } from '../../../http/pages/fecha.js';
import { ArchivosDeRegistros } from '../../registros/archivos.service.js';
import { RegistrosService } from '../../registros/registros.service.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';
import { FILTROS, type Pedido } from './filtros.js';
import { registroPage } from './registro-page.js';
import { registrosPage } from './registros-page.js';

/** The query of an address, of which nothing was read yet. */
export type Consulta = Readonly<Record<string, unknown>>;

/** What the list shows: answers are long. */
const CAMPOS = 'id,tipo,entrada,costo,saldo,creado_en,anulado_en';

/** A client's own records as pages and files. Whose they are the session says, whatever the address does. */
@Injectable()
export class PortalRegistrosService {
  private readonly formatFecha: ReturnType<typeof fechaFormatter>;
  private readonly zona: string;

  constructor(
    private readonly registros: RegistrosService,
    private readonly archivos: ArchivosDeRegistros,
    @Inject(CONFIG) { zonaHoraria }: Config,
  ) {
    this.formatFecha = fechaFormatter(zonaHoraria);
    this.zona = nombreDeZona(zonaHoraria);
  }

  /** @throws invalid, on filters; unprocessable where they take too long */
  async list(sesion: SesionDePagina, consulta: Consulta): Promise<string> {
    const pedido = filtrosOf(consulta);
    const tramo = parseFields(PaginaQuery, knownFields(PaginaQuery, consulta));
    const query = { ...this.registros.readFiltro({ ...pedido, campos: CAMPOS }), ...tramo };
    const pagina = await this.registros.list(sesion.principal, query);
    const esPrimera = tramo.cursor === undefined;
    return registrosPage({ sesion, pagina, pedido, esPrimera, formatFecha: this.formatFecha });
  }

  /** The list's form with what was typed, where that can't be read. */
  refused(sesion: SesionDePagina, consulta: Consulta, told: { errores: Pedido; problema: string | undefined }): string {
    const pedido = filtrosOf(consulta);
    return registrosPage({ sesion, pagina: null, pedido, esPrimera: true, ...told, formatFecha: this.formatFecha });
  }

  csv({ principal }: SesionDePagina, actor: Actor, consulta: Consulta): Promise<Readable> {
    return this.archivos.csv(principal, actor, this.registros.readFiltro(filtrosOf(consulta)));
  }

  json({ principal }: SesionDePagina, actor: Actor, consulta: Consulta): Promise<Readable> {
    return this.archivos.json(principal, actor, this.registros.readFiltro(filtrosOf(consulta)));
  }

  /** @throws notFound, also for another client's */
  async get(sesion: SesionDePagina, id: string): Promise<string> {
    const registro = await this.registros.get(sesion.principal, id);
    return registroPage({ sesion, registro, formatFecha: this.formatFecha, zona: this.zona });
  }
}

/** Of an address what narrows and orders the list. */
function filtrosOf(consulta: Consulta): Pedido {
  const given = FILTROS.map((name) => [name, consulta[name]] as const);
  return Object.fromEntries(given.filter(([, value]) => typeof value === 'string' && value.trim() !== ''));
}
