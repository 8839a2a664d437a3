import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor, Principal } from '../../core/auth/principal.js';
import { begun, csvStream } from '../../core/csv/csv-stream.js';
import { ExportacionesService } from '../auditoria/exportaciones.service.js';
import { camposOf, type FiltroDeRegistrosQuery } from './dto/registros-query.dto.js';
import { pickCampos, toRegistroDto } from './dto/registro.dto.js';
import { csvRows } from './registros-csv.js';
import type { RegistroLeido } from './registros.repository.js';
import { RegistrosService } from './registros.service.js';

/** Records as files, made while they are read. Each leaves an entry in the trail before its first row. */
@Injectable()
export class ArchivosDeRegistros {
  constructor(
    private readonly registros: RegistrosService,
    private readonly exportaciones: ExportacionesService,
  ) {}

  /** @throws invalid, unprocessable */
  async csv(principal: Principal, actor: Actor, query: FiltroDeRegistrosQuery): Promise<Readable> {
    const batches = this.batches(principal, actor, query, 'csv');
    return csvStream(await begun(csvRows(batches, camposOf(query), principal.tipo === 'usuario')));
  }

  /** A list of records as the API shows them. @throws invalid, unprocessable */
  async json(principal: Principal, actor: Actor, query: FiltroDeRegistrosQuery): Promise<Readable> {
    const batches = this.batches(principal, actor, query, 'json');
    const campos = camposOf(query);
    const texts = jsonTexts(batches, (registro) =>
      pickCampos(toRegistroDto(registro, principal.tipo === 'usuario'), campos),
    );
    return Readable.from(await begun(texts), { objectMode: false });
  }

  private batches(
    principal: Principal,
    actor: Actor,
    query: FiltroDeRegistrosQuery,
    formato: string,
  ): AsyncGenerator<RegistroLeido[]> {
    const { orden, ...filtros } = query;
    const given = Object.fromEntries(Object.entries(filtros).filter(([, value]) => value !== undefined));
    const exportacion = { recurso: 'registros', formato, filtros: given, orden };
    const batches = this.registros.batches(principal, query);
    return this.exportaciones.trailed(actor, exportacion, batches);
  }
}

/** A list in JSON, a line for each. */
async function* jsonTexts(
  batches: AsyncIterable<RegistroLeido[]>,
  show: (registro: RegistroLeido) => object,
): AsyncGenerator<string> {
  let isFirst = true;
  for await (const batch of batches) {
    for (const registro of batch) {
      yield `${isFirst ? '[' : ','}\n${JSON.stringify(show(registro))}`;
      isFirst = false;
    }
  }
  yield isFirst ? '[]\n' : '\n]\n';
}
