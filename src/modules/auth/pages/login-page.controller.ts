import {
  Controller,
  Get,
  HttpCode,
  Post,
  Req,
  UseFilters,
  UseGuards,
  UseInterceptors,
  VERSION_NEUTRAL,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { CurrentPrincipal, Public } from '../../../core/auth/decorators.js';
import type { Principal } from '../../../core/auth/principal.js';
import { OwnSiteGuard } from '../../../http/pages/own-site.js';
import { AnswersPage } from '../../../http/pages/page.decorator.js';
import { LoginGuard } from '../guards/login.guard.js';
import { LoginPageFilter } from './login-page.filter.js';
import { LoginPageService } from './login-page.service.js';
import { RememberDeviceInterceptor } from './remember-device.interceptor.js';

/** `/login`: a token to copy, for people. It counts its attempts together with the log-in of the API. */
@ApiExcludeController()
@Public()
@Controller({ path: 'login', version: VERSION_NEUTRAL })
export class LoginPageController {
  constructor(private readonly pages: LoginPageService) {}

  @Get()
  @AnswersPage()
  form(): string {
    return this.pages.form();
  }

  @Post()
  @HttpCode(200)
  @AnswersPage()
  @UseGuards(OwnSiteGuard, LoginGuard)
  @UseFilters(LoginPageFilter)
  @UseInterceptors(RememberDeviceInterceptor)
  token(@CurrentPrincipal() principal: Principal, @Req() request: FastifyRequest): Promise<string> {
    return this.pages.token(principal, request);
  }
}
