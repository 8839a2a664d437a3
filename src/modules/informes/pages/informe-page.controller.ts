import { Body, Controller, Get, HttpCode, Post, UseFilters, UseGuards } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Public } from '../../../core/auth/decorators.js';
import { OwnSiteGuard } from '../../../http/pages/own-site.js';
import { AnswersPage } from '../../../http/pages/page.decorator.js';
import { InformeSolicitudDto } from '../dto/informe.dto.js';
import { InformeLimitGuard } from '../informe-limit.guard.js';
import { consultaPage } from './consulta-page.js';
import { InformePageFilter } from './informe-page.filter.js';
import { InformePageService } from './informe-page.service.js';

/** `/informe`: the report for people. The e-mail travels in a form, so that it stays out of addresses and logs. */
@ApiExcludeController()
@Public()
@Controller('informe')
export class InformePageController {
  constructor(private readonly pages: InformePageService) {}

  @Get()
  @AnswersPage()
  consulta(): string {
    return consultaPage();
  }

  @Post()
  @HttpCode(200)
  @AnswersPage()
  @UseGuards(OwnSiteGuard, InformeLimitGuard)
  @UseFilters(InformePageFilter)
  informe(@Body() solicitud: InformeSolicitudDto): Promise<string> {
    return this.pages.informe(solicitud);
  }
}
