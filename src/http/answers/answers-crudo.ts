import { UseInterceptors, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import { stringifyCrudo } from '../../core/json/json-crudo.js';

class CrudoInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<unknown>): Observable<unknown> {
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    return next.handle().pipe(
      map((answer) => {
        if (typeof answer !== 'object' || answer === null) return answer;
        void reply.type('application/json; charset=utf-8');
        return stringifyCrudo(answer);
      }),
    );
  }
}

/** What the handlers answer may hold a `JsonCrudo`, which leaves as it came. It stands on the class: ETags are read before. */
export const AnswersCrudo = (): ClassDecorator => UseInterceptors(new CrudoInterceptor());
