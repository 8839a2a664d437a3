import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { CurrentPrincipal, RequiresPermiso } from '../../core/auth/decorators.js';
import type { Principal } from '../../core/auth/principal.js';
import { mapPagina } from '../../core/records/pagina.js';
import { ApiProblems } from '../../http/answers/api.decorators.js';
import { ApiRecords, ListsRecords } from '../../http/answers/record.decorators.js';
import {
  ListVisitasQuery,
  PeriodoQuery,
  toVisitasDeTipoDto,
  toVisitasDeUnTipoDto,
  VisitasDeUnTipoDto,
  VisitasPaginaDto,
} from './dto/visitas.dto.js';
import { VisitasService } from './visitas.service.js';

@ApiRecords('visitas')
@Controller()
export class VisitasController {
  constructor(private readonly visitas: VisitasService) {}

  /** Dice cuántas veces se miró cada tipo del tarifario, del más visto al menos visto. */
  @Get('visitas')
  @RequiresPermiso('consultar')
  @ListsRecords()
  async list(@CurrentPrincipal() principal: Principal, @Query() query: ListVisitasQuery): Promise<VisitasPaginaDto> {
    return mapPagina(await this.visitas.list(principal, query), toVisitasDeTipoDto);
  }

  /** Dice cuántas veces se miró un tipo, y en qué días. */
  @Get('tarifario/:id/visitas')
  @RequiresPermiso('consultar')
  @ApiParam({ name: 'id', schema: { type: 'string' }, description: 'El identificador o el código.' })
  @ApiProblems(400, 404)
  async ofTipo(
    @CurrentPrincipal() principal: Principal,
    @Param('id') cual: string,
    @Query() query: PeriodoQuery,
  ): Promise<VisitasDeUnTipoDto> {
    return toVisitasDeUnTipoDto(await this.visitas.ofTipo(principal, cual, query));
  }
}
