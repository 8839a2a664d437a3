import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { tienePermiso } from '../../core/auth/permisos.js';
import type { Actor, Principal } from '../../core/auth/principal.js';
import { begun, csvStream } from '../../core/csv/csv-stream.js';
import type { Pagina } from '../../core/records/pagina.js';
import { parseDesde, parseHastaInclusive } from '../../core/time/limite-de-fechas.js';
import { CONFIG, type Config } from '../../config/config.js';
import { auditoriaRows } from './auditoria-csv.js';
import {
  ConsultaAuditoriaRepository,
  type AuditoriaFiltro,
  type EntradaDeAuditoria,
} from './consulta-auditoria.repository.js';
import type { ExportAuditoriaQuery, ListAuditoriaQuery } from './dto/auditoria.dto.js';
import { ExportacionesService } from './exportaciones.service.js';
import { decodeLugar, encodeLugar } from './lugar.js';

/** As many entries are read at once for a file: no connection waits for a slow reader. */
const BATCH = 1_000;

/** The trail for those who may read it; what is done to users is told to those alone who manage them. */
@Injectable()
export class ConsultaAuditoriaService {
  constructor(
    private readonly entradas: ConsultaAuditoriaRepository,
    private readonly exportaciones: ExportacionesService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws invalid, unprocessable (the question is too wide) */
  async list(principal: Principal, query: ListAuditoriaQuery): Promise<Pagina<EntradaDeAuditoria>> {
    const { limite, cursor } = query;
    const despuesDe = cursor === undefined ? undefined : decodeLugar(cursor);
    const rows = await this.entradas.findPage(principal, this.filtroDe(principal, query), despuesDe, limite + 1);
    const datos = rows.slice(0, limite);
    return { datos, siguiente: rows.length > limite ? encodeLugar(datos.at(-1)!) : null };
  }

  /** All of it as CSV, which leaves an entry in the trail before its first row. @throws invalid, unprocessable */
  async export(principal: Principal, actor: Actor, query: ExportAuditoriaQuery): Promise<Readable> {
    const exportacion = { recurso: 'auditoria', formato: 'csv', filtros: filtrosOf(query), orden: 'creado_en desc' };
    const batches = this.exportaciones.trailed(
      actor,
      exportacion,
      this.batches(principal, this.filtroDe(principal, query)),
    );
    return csvStream(await begun(auditoriaRows(batches)));
  }

  private async *batches(principal: Principal, filtro: AuditoriaFiltro): AsyncGenerator<EntradaDeAuditoria[]> {
    for (let last: EntradaDeAuditoria | undefined; ;) {
      const rows = await this.entradas.findPage(principal, filtro, last, BATCH);
      yield rows;
      if (rows.length < BATCH) return;
      last = rows.at(-1);
    }
  }

  private filtroDe({ rol }: Principal, query: ExportAuditoriaQuery): AuditoriaFiltro {
    const { entidad, entidad_id: entidadId, accion, actor, desde, hasta } = query;
    const { zonaHoraria } = this.config;
    return {
      conUsuarios: tienePermiso(rol, 'administrar_usuarios'),
      entidad,
      entidadId,
      accion,
      actor,
      desde: desde === undefined ? undefined : parseDesde(desde, zonaHoraria),
      hasta: hasta === undefined ? undefined : parseHastaInclusive(hasta, zonaHoraria),
    };
  }
}

/** As the panel calls the same filters, so that the trail reads alike wherever a file was taken. */
const NAMES: Readonly<Record<string, string>> = {
  actor: 'actor_nombre',
  desde: 'creado_en~~from',
  hasta: 'creado_en~~to',
};

function filtrosOf(query: ExportAuditoriaQuery): Record<string, string> {
  const given = Object.entries(query).filter(([, value]) => value !== undefined) as [string, string][];
  return Object.fromEntries(given.map(([name, value]) => [NAMES[name] ?? name, value]));
}
