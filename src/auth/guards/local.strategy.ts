import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import type { Principal } from '../../common/auth/principal.js';
import { unauthenticated } from '../../common/auth/unauthenticated.js';
import { PrincipalsService } from '../principals.service.js';

/** Accepts a user name and a password. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly principals: PrincipalsService) {
    super();
  }

  async validate(username: string, password: string): Promise<Principal> {
    const principal = await this.principals.authenticate(username, password);
    if (!principal) throw unauthenticated('credenciales_invalidas');
    return principal;
  }
}
