import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { addressKey, addressOf, siteKey } from '../../core/requests/address.js';
import { Budget } from '../../core/limits/budget.js';
import { RateLimit } from '../../core/limits/rate-limit.js';
import { TooManyRequests } from '../../core/limits/too-many-requests.js';
import { CONFIG, type Config } from '../../config/config.js';

const HOUR_MS = 60 * 60 * 1000;
/** Whoever collects e-mails has all day; whoever asks for his own report does not. Times LIMITE_INFORME. */
const AN_HOUR = 10;
const A_DAY = 50;
/** So many networks of one site (IPv6 /48) may do all that an address may. */
const NETWORKS_OF_A_SITE = 4;
/** So many pages of each report may be looked at in the minute. */
const PAGES_OF_A_REPORT = 4;
/** Some megabytes each. */
const MAX_ADDRESSES = 50_000;

/** Counts the reports an address asks for: they are open to anyone, and so to whoever collects e-mails. */
@Injectable()
export class InformeLimitGuard implements CanActivate {
  private readonly aMinute: RateLimit;
  private readonly ofAddress: Budget[];
  private readonly ofSite: Budget[];

  constructor(@Inject(CONFIG) { limiteInforme }: Pick<Config, 'limiteInforme'>) {
    this.aMinute = new RateLimit('informe-direccion', limiteInforme);
    this.ofAddress = budgets(limiteInforme);
    this.ofSite = budgets(limiteInforme * NETWORKS_OF_A_SITE);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const address = addressOf(context.switchToHttp().getRequest<FastifyRequest>());
    const key = addressKey(address);
    await this.aMinute.consume(key);
    const site = siteKey(address);
    const counts: [Budget, string][] = this.ofAddress.map((budget) => [budget, key]);
    if (site !== undefined) counts.push(...this.ofSite.map((budget): [Budget, string] => [budget, site]));
    const seconds = Math.max(...counts.map(([budget, of]) => budget.secondsToWait(of)));
    if (seconds > 0) throw new TooManyRequests(seconds);
    for (const [budget, of] of counts) budget.spend(of);
    return true;
  }
}

/** Counts the pages an address leafs through, which tell nothing that was not asked for before, apart from the reports. */
@Injectable()
export class PaginasLimitGuard implements CanActivate {
  private readonly aMinute: RateLimit;

  constructor(@Inject(CONFIG) { limiteInforme }: Pick<Config, 'limiteInforme'>) {
    this.aMinute = new RateLimit('informe-paginas', limiteInforme * PAGES_OF_A_REPORT);
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    await this.aMinute.consume(addressKey(addressOf(context.switchToHttp().getRequest<FastifyRequest>())));
    return true;
  }
}

function budgets(perMinute: number): Budget[] {
  return [
    new Budget(perMinute * AN_HOUR, HOUR_MS, MAX_ADDRESSES),
    new Budget(perMinute * A_DAY, 24 * HOUR_MS, MAX_ADDRESSES),
  ];
}
