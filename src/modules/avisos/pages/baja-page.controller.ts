import { Controller, Get, HttpCode, Post, Query, Req, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Public } from '../../../core/auth/decorators.js';
import { AnswersPage } from '../../../http/pages/page.decorator.js';
import { BajaService } from './baja.service.js';

/**
 * `/avisos/baja`: looking at it changes nothing, because mail scanners follow links. POST acts, from the page or from a
 * mail reader's own button (RFC 8058), which is no page of ours: the signed link is what says who may.
 */
@ApiExcludeController()
@Public()
@Controller({ path: 'avisos/baja', version: VERSION_NEUTRAL })
export class BajaPageController {
  constructor(private readonly bajas: BajaService) {}

  @Get()
  @AnswersPage()
  form(@Query('p') p: unknown): string {
    return this.bajas.form(p);
  }

  @Post()
  @HttpCode(200)
  @AnswersPage()
  end(@Query('p') p: unknown, @Req() request: FastifyRequest): Promise<string> {
    return this.bajas.end(p, request);
  }
}
