import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import type { Principal } from '../../common/auth/principal.js';
import { PrincipalsService } from '../principals.service.js';

/** Accepts a user name and a password. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(private readonly principals: PrincipalsService) {
    super();
  }

  validate(username: string, password: string): Promise<Principal> {
    return this.principals.authenticate(username, password);
  }
}
