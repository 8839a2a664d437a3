import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { Principal, TipoPrincipal } from '../common/auth/principal.js';
import { CONFIG, type ReadyConfig } from '../config/config.js';

export const JWT_ISSUER = 'registro-infracciones';
export const JWT_AUDIENCES: TipoPrincipal[] = ['oficial', 'usuario'];

/** What an access token says: holder (`sub`), kind of holder (`aud`), session version and end (`exp`, seconds). */
export interface AccessClaims {
  sub: string;
  aud: TipoPrincipal;
  ver: number;
  exp: number;
}

/** Signs access tokens. */
@Injectable()
export class AccessTokensService {
  readonly expiresInSeconds: number;

  constructor(
    private readonly jwt: JwtService,
    @Inject(CONFIG) config: ReadyConfig,
  ) {
    this.expiresInSeconds = config.tokenMinutos * 60;
  }

  sign({ tipo, id, versionSesion }: Principal): Promise<string> {
    const options = { subject: id, audience: tipo, issuer: JWT_ISSUER, expiresIn: this.expiresInSeconds };
    return this.jwt.signAsync({ ver: versionSesion }, options);
  }
}
