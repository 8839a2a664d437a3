import { Inject, Injectable } from '@nestjs/common';
import { JwtService } from '@nestjs/jwt';
import type { Principal, TipoPrincipal } from '../../core/auth/principal.js';
import { CONFIG, type ReadyConfig } from '../../config/config.js';

export const JWT_ISSUER = 'registro-infracciones';
export const JWT_AUDIENCES: TipoPrincipal[] = ['oficial', 'usuario', 'cliente'];

/**
 * What an access token says: holder (`sub`), kind of holder (`aud`), session version, the log-in it came from (`ses`, if
 * from one), that the password was provisional (`prov`, only where it was) and its end (`exp`, seconds). A change of
 * either word raises the version, so that it holds for as long as the token does.
 */
export interface AccessClaims {
  sub: string;
  aud: TipoPrincipal;
  ver: number;
  ses?: string;
  prov?: true;
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

  /** @param sesionId the log-in it belongs to; absent for a token that can't be renewed */
  sign({ tipo, id, versionSesion, debeCambiarClave }: Principal, sesionId?: string): Promise<string> {
    const options = { subject: id, audience: tipo, issuer: JWT_ISSUER, expiresIn: this.expiresInSeconds };
    const claims = {
      ver: versionSesion,
      ...(sesionId !== undefined && { ses: sesionId }),
      ...(debeCambiarClave && { prov: true }),
    };
    return this.jwt.signAsync(claims, options);
  }
}
