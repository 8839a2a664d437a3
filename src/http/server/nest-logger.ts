import type { LoggerService } from '@nestjs/common';
import type { FastifyBaseLogger } from 'fastify';

/** Sends the framework's own messages to the server's log; its start-up chatter only shows at debug. */
export class NestLogger implements LoggerService {
  constructor(private readonly log_: FastifyBaseLogger) {}

  log(message: unknown, context?: unknown): void {
    this.log_.debug({ contexto: context }, String(message));
  }

  error(message: unknown, stack?: unknown, context?: unknown): void {
    this.log_.error({ contexto: context, stack }, String(message));
  }

  warn(message: unknown, context?: unknown): void {
    this.log_.warn({ contexto: context }, String(message));
  }
}
