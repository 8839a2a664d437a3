import { Controller, Get, Header, Param, Query, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../../core/auth/decorators.js';
import { SendsBodyEtag } from '../../../http/answers/body-etag.js';
import { HTML } from '../../../http/pages/render.js';
import { CurrentVisitante, type Visitante } from '../tipos/tipos-vistos.service.js';
import { TarifarioPageQuery } from './tarifario-page.query.js';
import { TarifarioPageService } from './tarifario-page.service.js';

/** `/tarifario`: the tariff for people. It is the same for everybody, so that it may be kept and asked for again. */
@ApiExcludeController()
@Public()
@Controller({ path: 'tarifario', version: VERSION_NEUTRAL })
export class TarifarioPageController {
  constructor(private readonly pages: TarifarioPageService) {}

  @Get()
  @SendsBodyEtag()
  @Header('content-type', HTML)
  list(@Query() query: TarifarioPageQuery): Promise<string> {
    return this.pages.list(query);
  }

  @Get(':codigo')
  @SendsBodyEtag()
  @Header('content-type', HTML)
  tipo(@Param('codigo') cual: string, @CurrentVisitante() visitante: Visitante | undefined): Promise<string> {
    return this.pages.tipo(cual, visitante);
  }
}
