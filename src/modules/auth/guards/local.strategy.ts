import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import type { Principal } from '../../../core/auth/principal.js';
import { addressOf } from '../../../core/requests/address.js';
import type { LoginDto } from '../dto/login.dto.js';
import { LoginService } from '../login/login.service.js';

/** Accepts a user name and a password. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly logins: LoginService) {
    super({ passReqToCallback: true });
  }

  validate(request: FastifyRequest, username: string, clave: string): Promise<Principal> {
    const { refresh_token, otp } = request.body as LoginDto;
    const device = { cookie: request.headers.cookie, refreshToken: refresh_token };
    return this.logins.login({ username, clave, otp, direccion: addressOf(request), device });
  }
}
