import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { Lector } from '../../core/database/reads.js';
import { refuseTooWide } from '../../core/database/too-wide.js';
import { invalidField } from '../../core/errors/domain.error.js';
import type { Pagina } from '../../core/records/pagina.js';
import { TiposService } from '../tarifario/tipos/tipos.service.js';
import type { ListVisitasQuery, PeriodoQuery } from './dto/visitas.dto.js';
import { VisitasRepository, type TotalDeDia, type TotalDeTipo } from './visitas.repository.js';

/** How often types of the tariff were looked at. Errors: invalid (cursor), notFound, unprocessable (too wide). */
@Injectable()
export class VisitasService {
  constructor(
    private readonly visitas: VisitasRepository,
    private readonly tipos: TiposService,
  ) {}

  async list(lector: Lector, { limite, cursor, ...periodo }: ListVisitasQuery): Promise<Pagina<TotalDeTipo>> {
    const despuesDe = cursor === undefined ? undefined : placeOf(cursor);
    const rows = await refuseTooWide(this.visitas.findTotales(lector, periodo, { despuesDe, cantidad: limite + 1 }));
    const datos = rows.slice(0, limite);
    return { datos, siguiente: rows.length > limite ? cursorOf(datos.at(-1)!) : null };
  }

  /** @param cual the id of a type, or the code of one that is not gone */
  async ofTipo(lector: Lector, cual: string, periodo: PeriodoQuery): Promise<TotalDeDia[]> {
    const [{ id }] = await this.tipos.get(lector, cual);
    return this.visitas.findDias(lector, id, periodo);
  }
}

/** The place of a type in the list: what it was counted by, and its id. */
function cursorOf({ total, id }: TotalDeTipo): string {
  return Buffer.from(`${total} ${id}`).toString('base64url');
}

function placeOf(cursor: string): { total: number; id: string } {
  const [total = '', id = ''] = Buffer.from(cursor, 'base64url').toString('latin1').split(' ');
  if (/^\d{1,15}$/.test(total) && isUUID(id, 'loose')) return { total: Number(total), id };
  throw invalidField('cursor', 'El cursor no es válido: use el valor «siguiente» de la página.');
}
