import { Controller, Get, HttpCode, Post, Query, UseGuards, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { CurrentOrigen, Public } from '../../../core/auth/decorators.js';
import type { Origen } from '../../../core/auth/principal.js';
import { OwnSiteGuard } from '../../../http/pages/own-site.js';
import { AnswersPage } from '../../../http/pages/page.decorator.js';
import { confirmacionPage, confirmadaPage } from './confirmacion-page.js';
import { ConfirmacionService } from './confirmacion.service.js';

/** `/clientes/confirmar`: where the link leads. Looking at it confirms nothing, because mail scanners follow links. */
@ApiExcludeController()
@Public()
@Controller({ path: 'clientes/confirmar', version: VERSION_NEUTRAL })
export class ConfirmacionPageController {
  constructor(private readonly confirmacion: ConfirmacionService) {}

  @Get()
  @AnswersPage()
  async form(@Query('token') token: unknown): Promise<string> {
    return confirmacionPage(String(token), await this.confirmacion.read(token));
  }

  @Post()
  @HttpCode(200)
  @AnswersPage()
  @UseGuards(OwnSiteGuard)
  confirm(@Query('token') token: unknown, @CurrentOrigen() origen: Origen): Promise<string> {
    return this.confirmacion.confirm(token, origen).then(confirmadaPage);
  }
}
