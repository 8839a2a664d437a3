import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { CurrentActor, RequiresPermiso } from '../../../core/auth/decorators.js';
import type { Actor } from '../../../core/auth/principal.js';
import { PaginaQuery } from '../../../core/fields/pagina.query.js';
import { ApiProblems } from '../../../http/answers/api.decorators.js';
import { ApiRecords, ListsRecords } from '../../../http/answers/record.decorators.js';
import { EtiquetaReemplazadaDto, EtiquetasPaginaDto, ReemplazarEtiquetaDto } from './etiquetas.dto.js';
import { EtiquetasService } from './etiquetas.service.js';

@ApiRecords('aliados')
@Controller('aliados/etiquetas')
export class EtiquetasController {
  constructor(private readonly etiquetas: EtiquetasService) {}

  /** Dice cuántos aliados llevan cada etiqueta, de la más usada a la menos usada. */
  @Get()
  @RequiresPermiso('consultar')
  @ListsRecords()
  list(@CurrentActor() actor: Actor, @Query() query: PaginaQuery): Promise<EtiquetasPaginaDto> {
    return this.etiquetas.usadas(actor, query);
  }

  /** Reemplaza una etiqueta por otra, en un aliado o en todos. Quien lleva las dos conserva una; lo demás no se toca. */
  @Post('reemplazar')
  @HttpCode(200)
  @RequiresPermiso('administrar')
  @ApiProblems(400, 404, 415)
  async reemplazar(@CurrentActor() actor: Actor, @Body() dto: ReemplazarEtiquetaDto): Promise<EtiquetaReemplazadaDto> {
    return { cambiados: await this.etiquetas.reemplazar(actor, dto) };
  }
}
