import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { NextFunction } from 'express';

/** Nest would answer errors by itself, in English and without a line in the log: they go on to the gateway. */
@Catch()
export class PassOnErrors implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    host.switchToHttp().getNext<NextFunction>()(error);
  }
}
