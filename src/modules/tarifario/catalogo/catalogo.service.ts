import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/auth/principal.js';
import { Transactions } from '../../../core/database/transactions.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { CambiosService } from '../cambios.service.js';
import { nextRevision } from '../revision.js';
import type { Catalogo } from './catalogo.js';
import { CatalogoEscritor } from './catalogo.escritor.js';
import { resumen } from './palabras.js';
import { isNothing, type Plan } from './plan.js';
import { PlanesService, type Opciones } from './planes.service.js';

/** An import that is to be done. */
export interface Importacion extends Opciones {
  /** The file, as its reader knows it. */
  archivo: string;
  /** The plan that was shown: any other is refused. */
  huella?: string;
}

/** Catalogues of others, taken over into the tariff. Errors: invalid (desde), unprocessable (lines), stale. */
@Injectable()
export class CatalogoService {
  constructor(
    private readonly planes: PlanesService,
    private readonly escritor: CatalogoEscritor,
    private readonly cambios: CambiosService,
    private readonly transactions: Transactions,
  ) {}

  /** What an import would do, and every line that is wrong. */
  preview(catalogo: Catalogo, opciones: Opciones): Promise<Plan> {
    return this.transactions.run((tx) => this.planes.make(tx, catalogo, opciones));
  }

  /** Does it, all or nothing. Nobody else changes the tariff meanwhile. */
  importar(actor: Actor, catalogo: Catalogo, { archivo, huella, ...opciones }: Importacion): Promise<Plan> {
    return this.transactions.run(async (tx) => {
      await nextRevision(tx);
      const plan = await this.planes.make(tx, catalogo, opciones);
      if (plan.errores.length > 0) throw conErrores(plan.errores.length);
      if (huella !== undefined && plan.huella !== huella) throw yaNoEsLoMismo();
      if (isNothing(plan)) return plan;
      await this.escritor.write(tx, actor, plan);
      const desde = plan.desde ?? Date.now();
      const novedad = { tipo: 'catalogo_importado', que: archivo, antes: null, despues: resumen(plan), desde } as const;
      await this.cambios.avisar(tx, actor, novedad);
      return plan;
    });
  }
}

function conErrores(cuantos: number): DomainError {
  const lines = cuantos === 1 ? 'hay 1 error' : `hay ${cuantos} errores`;
  return new DomainError('unprocessable', 'catalogo_con_errores', `No se importó nada: ${lines} en el archivo.`);
}

function yaNoEsLoMismo(): DomainError {
  return new DomainError(
    'stale',
    'vista_previa_vencida',
    'No se importó nada: el tarifario o el archivo cambiaron desde la vista previa. Revise lo que se haría ahora.',
  );
}
