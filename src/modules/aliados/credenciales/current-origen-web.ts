import { createParamDecorator, type ExecutionContext, type PipeTransform, Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { CONFIG, type Config } from '../../../config/config.js';
import { isOwnOrigin } from '../../../core/requests/own-origin.js';
import type { OrigenWeb } from './origen-web.rule.js';

const RawRequest = createParamDecorator((_: unknown, context: ExecutionContext): FastifyRequest =>
  context.switchToHttp().getRequest<FastifyRequest>(),
);

@Injectable()
class OrigenWebPipe implements PipeTransform<FastifyRequest, OrigenWeb> {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  transform({ headers: { origin }, host }: FastifyRequest): OrigenWeb {
    return { origin, esPropio: isOwnOrigin(origin, { urlPublica: this.config.urlPublica, host }) };
  }
}

/** Injects where the page that asks was served from. */
export const CurrentOrigenWeb = (): ParameterDecorator => RawRequest(OrigenWebPipe);
