import { Body, Controller, Get, HttpCode, Post, Req, UseFilters, UseGuards, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../../core/auth/decorators.js';
import { OwnSiteGuard } from '../../../http/pages/own-site.js';
import { AnswersPage } from '../../../http/pages/page.decorator.js';
import { ClavePageDto } from './clave-page.dto.js';
import { ClavePageFilter } from './clave-page.filter.js';
import { clavePage } from './clave-page.js';
import { ClavePageService } from './clave-page.service.js';

/** `/login/clave`: whoever knows a password replaces it. Open to anyone, as the log-in is: the password is the proof. */
@ApiExcludeController()
@Public()
@Controller({ path: 'login/clave', version: VERSION_NEUTRAL })
export class ClavePageController {
  constructor(private readonly pages: ClavePageService) {}

  @Get()
  @AnswersPage()
  form(): string {
    return clavePage();
  }

  @Post()
  @HttpCode(200)
  @AnswersPage()
  @UseGuards(OwnSiteGuard)
  @UseFilters(ClavePageFilter)
  change(@Body() dto: ClavePageDto, @Req() request: FastifyRequest): Promise<string> {
    return this.pages.change(dto, request);
  }
}
