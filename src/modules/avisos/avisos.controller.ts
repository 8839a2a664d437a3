import { Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { CurrentActor, CurrentPrincipal, RequiresPermiso } from '../../core/auth/decorators.js';
import type { Actor, Principal } from '../../core/auth/principal.js';
import { mapPagina } from '../../core/records/pagina.js';
import { ApiIdParam, ApiProblems, IdParam } from '../../http/answers/api.decorators.js';
import { ApiRecords, ListsRecords } from '../../http/answers/record.decorators.js';
import { AvisosService } from './avisos.service.js';
import { AvisosPresenter } from './avisos.presenter.js';
import { AvisoDto, AvisosPaginaDto, ListAvisosQuery } from './dto/aviso.dto.js';

@ApiRecords('avisos')
@Controller('avisos')
export class AvisosController {
  constructor(
    private readonly avisos: AvisosService,
    private readonly presenter: AvisosPresenter,
  ) {}

  /** Lista los avisos, del más nuevo al más antiguo. */
  @Get()
  @RequiresPermiso('consultar')
  @ListsRecords()
  async list(@Query() query: ListAvisosQuery): Promise<AvisosPaginaDto> {
    return mapPagina(await this.avisos.list(query), (aviso) => this.presenter.summary(aviso));
  }

  /** Devuelve un aviso; lo que dice, solo a quien administra. */
  @Get(':id')
  @RequiresPermiso('consultar')
  @ApiIdParam()
  @ApiProblems(400, 404)
  async get(@IdParam() id: string, @CurrentPrincipal() { rol }: Principal): Promise<AvisoDto> {
    return this.presenter.whole(await this.avisos.get(id), rol);
  }

  /** Vuelve a poner en camino un aviso fallido o guardado. */
  @Post(':id/reenviar')
  @HttpCode(202)
  @RequiresPermiso('administrar')
  @ApiIdParam()
  @ApiProblems(400, 404, 409)
  async reenviar(
    @CurrentActor() actor: Actor,
    @CurrentPrincipal() { rol }: Principal,
    @IdParam() id: string,
  ): Promise<AvisoDto> {
    return this.presenter.whole(await this.avisos.reenviar(actor, id), rol);
  }
}
