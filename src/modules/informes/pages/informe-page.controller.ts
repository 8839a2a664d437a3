import { Body, Controller, Get, Post, Query, Redirect, UseFilters, UseGuards, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../../core/auth/decorators.js';
import { OwnSiteGuard } from '../../../http/pages/own-site.js';
import { AnswersPage } from '../../../http/pages/page.decorator.js';
import { InformePaginadoQuery } from '../dto/informe-paginado.dto.js';
import { InformeLimitGuard, PaginasLimitGuard } from '../informe-limit.guard.js';
import { consultaPage } from './consulta-page.js';
import { ConsultaDto } from './consulta.dto.js';
import { InformePageFilter } from './informe-page.filter.js';
import { InformePageService } from './informe-page.service.js';

/**
 * `/informe`: the report for people. The e-mail travels in a form, so that it stays out of addresses and logs; the form
 * leads to an address that carries it sealed, so that reloading, going back and narrowing work as anywhere.
 */
@ApiExcludeController()
@Public()
@Controller({ path: 'informe', version: VERSION_NEUTRAL })
export class InformePageController {
  constructor(private readonly pages: InformePageService) {}

  @Get()
  @AnswersPage()
  consulta(): string {
    return consultaPage();
  }

  @Post()
  @Redirect()
  @AnswersPage()
  @UseGuards(OwnSiteGuard, InformeLimitGuard)
  @UseFilters(InformePageFilter)
  consultar(@Body() { correo }: ConsultaDto): { url: string; statusCode: number } {
    return { url: this.pages.addressOf(correo), statusCode: 303 };
  }

  @Get('resultado')
  @AnswersPage()
  @UseGuards(PaginasLimitGuard)
  @UseFilters(InformePageFilter)
  informe(@Query() query: InformePaginadoQuery): Promise<string> {
    return this.pages.informe(query);
  }
}
