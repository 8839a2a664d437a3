import { Injectable } from '@nestjs/common';
import { v5 } from 'uuid';
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

  /** The names of those that are kept. */
  nombres(): Promise<string[]> {
    return this.perfiles.findNombres();
  }

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

/** Of no other kind of thing. */
const ESPACIO = '6f1d1f0e-7c57-4b0e-9a55-4a3c2f6f9b10';

/** The trail goes by ids, which these have none of: the same name has the same one (RFC 9562, section 5.5). */
function entryOf(nombre: string): { entidad: string; entidadId: string } {
  return { entidad: 'perfiles_de_lote', entidadId: v5(nombre, ESPACIO) };
}

function told({ nombre, perfil }: PerfilGuardado): object {
  return { nombre, perfil };
}
