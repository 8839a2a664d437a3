import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Post,
  Query,
  Req,
  UseFilters,
  UseGuards,
  VERSION_NEUTRAL,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../../config/config.js';
import { CurrentOrigen, Public } from '../../../core/auth/decorators.js';
import type { Origen } from '../../../core/auth/principal.js';
import { OwnSiteGuard } from '../../../http/pages/own-site.js';
import { AnswersPage } from '../../../http/pages/page.decorator.js';
import { ClaveNuevaService } from './clave-nueva.service.js';
import { ClaveOlvidadaService } from './clave-olvidada.service.js';
import { ClaveNuevaDto, ClaveOlvidadaDto } from './olvido.dto.js';
import { ClaveNuevaFilter, OlvidadaFilter } from './olvido-pages.filter.js';
import { DE_CLIENTES, DE_USUARIOS, publicoOf } from './olvido.publico.js';
import { claveNuevaPage, claveRepuestaPage, olvidadaPage, pedidaPage, sinCorreosPage } from './olvido-pages.js';

/** `/login/olvidada` and, for clients, `/clientes/olvidada`: asks for a link by which a forgotten password is replaced. */
@ApiExcludeController()
@Public()
@Controller({ path: [DE_USUARIOS.path, DE_CLIENTES.path], version: VERSION_NEUTRAL })
export class OlvidadaPageController {
  constructor(
    private readonly claves: ClaveOlvidadaService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @AnswersPage()
  form(@Req() request: FastifyRequest): string {
    return this.config.smtpUrl === undefined
      ? sinCorreosPage(publicoOf(request.url))
      : olvidadaPage(publicoOf(request.url));
  }

  @Post()
  @HttpCode(200)
  @AnswersPage()
  @UseGuards(OwnSiteGuard)
  @UseFilters(OlvidadaFilter)
  request(
    @Body() { correo }: ClaveOlvidadaDto,
    @CurrentOrigen() origen: Origen,
    @Req() request: FastifyRequest,
  ): Promise<string> {
    const answer = this.config.smtpUrl === undefined ? sinCorreosPage : pedidaPage;
    return this.claves.request(correo, origen).then(() => answer(publicoOf(request.url)));
  }
}

/** `/login/nueva`: where the link leads. Looking at it uses nothing up, because mail scanners follow links. */
@ApiExcludeController()
@Public()
@Controller({ path: 'login/nueva', version: VERSION_NEUTRAL })
export class ClaveNuevaPageController {
  constructor(private readonly claves: ClaveNuevaService) {}

  @Get()
  @AnswersPage()
  form(@Query('p') p: unknown): Promise<string> {
    return this.claves.read(p).then(({ tipo }) => claveNuevaPage({ p: String(p), tipo }));
  }

  @Post()
  @HttpCode(200)
  @AnswersPage()
  @UseGuards(OwnSiteGuard)
  @UseFilters(ClaveNuevaFilter)
  replace(@Query('p') p: unknown, @Body() dto: ClaveNuevaDto, @Req() request: FastifyRequest): Promise<string> {
    return this.claves.replace(p, dto, request).then(({ tipo }) => claveRepuestaPage(tipo));
  }
}
