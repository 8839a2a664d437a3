import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../../../core/auth/principal.js';
import { Transactions } from '../../../core/database/transactions.js';
import { notFound, requireFound } from '../../../core/errors/not-found.js';
import { AuditoriaService } from '../../auditoria/auditoria.service.js';
import type { Perfil } from '../lectura/perfil.js';
import type { PerfilGuardado } from '../perfil-guardado.entity.js';
import { PerfilesRepository } from './perfiles.repository.js';

/** Profiles that administrators keep, by name. */
@Injectable()
export class PerfilesService {
  constructor(
    private readonly perfiles: PerfilesRepository,
    private readonly auditoria: AuditoriaService,
    private readonly transactions: Transactions,
  ) {}

  /** @throws notFound */
  get(nombre: string): Promise<PerfilGuardado> {
    return requireFound(this.perfiles.findByNombre(nombre), 'el perfil');
  }

  /** Keeps a profile; one of that name is replaced. */
  put(actor: Actor, nombre: string, perfil: Perfil): Promise<PerfilGuardado> {
    return this.transactions.run(async (tx) => {
      const antes = await this.perfiles.lock(tx, nombre);
      const guardado = { nombre, perfil, actualizado_por_nombre: actor.nombre, actualizado_en: new Date() };
      await this.perfiles.put(tx, guardado);
      const accion = antes ? 'modificar' : 'crear';
      await this.auditoria.record(tx, actor, {
        ...entryOf(nombre),
        accion,
        ...(antes && { antes: told(antes) }),
        despues: told(guardado),
      });
      return guardado;
    });
  }

  /** @throws notFound */
  delete(actor: Actor, nombre: string): Promise<void> {
    return this.transactions.run(async (tx) => {
      const antes = await this.perfiles.lock(tx, nombre);
      if (!antes) throw notFound('el perfil');
      await this.perfiles.delete(tx, nombre);
      await this.auditoria.record(tx, actor, { ...entryOf(nombre), accion: 'borrar', antes: told(antes) });
    });
  }
}

/** The trail goes by ids, which these have none of: the same name has the same one. */
function entryOf(nombre: string): { entidad: string; entidadId: string } {
  const hex = createHash('sha256').update(`perfil ${nombre}`).digest('hex');
  const entidadId = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  return { entidad: 'perfiles_de_lote', entidadId };
}

function told({ nombre, perfil }: PerfilGuardado): object {
  return { nombre, perfil };
}
