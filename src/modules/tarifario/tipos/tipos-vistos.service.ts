import { createParamDecorator, Injectable, type ExecutionContext } from '@nestjs/common';
import { origenOf, type AuthenticatedRequest } from '../../../core/auth/decorators.js';
import type { Principal } from '../../../core/auth/principal.js';
import { agenteOf } from '../../../core/requests/agente.js';
import type { Lector } from '../../../core/database/reads.js';
import { TiposService, type PreguntaPorTipo } from './tipos.service.js';
import type { PrecioRow, TipoConPrecio } from './tipos.repository.js';

/** Who looks at a type. */
export interface Visitante {
  /** Absent where nobody said who he is. */
  principal: Principal | undefined;
  direccion: string;
  agente: string | null;
}

/** Is told of each look at a type, whose answer does not wait for it. */
export type Visto = (tipoId: string, visitante: Visitante) => void;

/** Types as people look at them one by one. What is made of that is not the tariff's business: it only tells. */
@Injectable()
export class TiposVistos {
  private tell: Visto = () => undefined;

  constructor(private readonly tipos: TiposService) {}

  onSeen(tell: Visto): void {
    this.tell = tell;
  }

  /** As the tariff gives it. @param visitante undefined where nobody looks */
  async get<T = undefined>(
    lector: Lector,
    cual: string,
    visitante: Visitante | undefined,
    pregunta?: PreguntaPorTipo<T>,
  ): Promise<[TipoConPrecio, PrecioRow[], T]> {
    const found = await this.tipos.get(lector, cual, pregunta);
    if (visitante) this.tell(found[0].id, visitante);
    return found;
  }
}

/** Injects who looks; undefined where only the headers are asked for. */
export const CurrentVisitante = createParamDecorator((_: unknown, context: ExecutionContext): Visitante | undefined => {
  const request = context.switchToHttp().getRequest<AuthenticatedRequest>();
  if (request.method === 'HEAD') return undefined;
  return { principal: request.user, direccion: origenOf(request).direccion, agente: agenteOf(request) };
});
