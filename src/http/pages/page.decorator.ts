import { applyDecorators, Header } from '@nestjs/common';
import { HTML } from './render.js';

/** The handler answers with a page, which nobody stores: it may show a token or what is filed against somebody. */
export const AnswersPage = (): MethodDecorator =>
  applyDecorators(Header('content-type', HTML), Header('cache-control', 'no-store'));
