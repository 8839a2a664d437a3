import type { DataSource, ObjectLiteral } from 'typeorm';
import type { Actor } from '../../core/auth/principal.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { generateClave } from '../../core/passwords/clave-generada.js';
import type { FormParams, ResourceDefinition } from '../definition/definition.js';
import type { Snapshot } from './cambios.js';
import { explained } from './irreversible.js';
import type { Entrada } from './legible.js';
import { nameOf } from './nombres.js';

/** Brings deleted records back, from what the entry of their deletion keeps of them. */
export class Restorations {
  constructor(
    private readonly dataSource: DataSource,
    private readonly definitions: readonly ResourceDefinition[],
  ) {}

  /**
   * Makes a deleted record anew under its old id, through the feature's service. A password never comes back: an account
   * gets one that nobody knows.
   * @returns what to tell whoever did it
   * @throws conflict when it is there, when it was deleted again since, when its unique values are taken, or when what it
   * names is gone
   */
  async restore(actor: Actor, { id: revierte, entidad, entidad_id: id, accion, antes }: Entrada): Promise<string> {
    const definition = this.definitions.find((one) => one.id === entidad);
    if (!definition?.writes || accion !== 'borrar' || !antes) throw refusal('Solo se restaura lo que se borró.');
    const there = await this.find(definition, id);
    if (there && definition.isGone?.(there)) {
      await definition.writes.restore?.(actor, { id, revierte });
      return told(definition, nameOf(definition, there), true);
    }
    if (there) throw refusal(THERE);
    const restaurado = {
      id,
      version: Number(antes['version']) + 1,
      creado_en: new Date(String(antes['creado_en'])),
      revierte,
      version_sesion: Number(antes['version_sesion'] ?? 0) + 1,
      activo: antes['activo'] === true,
    };
    try {
      const despues = await definition.writes.create(actor, paramsOf(definition, antes), restaurado);
      return told(definition, nameOf(definition, despues), despues['activo'] !== false);
    } catch (error) {
      // Of two that restore it at once one comes second.
      const isLate = error instanceof DomainError && error.kind === 'conflict' && (await this.find(definition, id));
      throw isLate ? refusal(THERE) : explained(error, definition);
    }
  }

  private find({ entity }: ResourceDefinition, id: string): Promise<ObjectLiteral | null> {
    return this.dataSource.getRepository(entity).findOneBy({ id });
  }
}

const THERE = 'El registro existe: ya lo restauró alguien.';

/** What a form would have sent to create it. */
function paramsOf(definition: ResourceDefinition, antes: NonNullable<Snapshot>): FormParams {
  const kept = definition.create.filter((name) => name !== 'clave');
  const params = Object.fromEntries(kept.map((name) => [name, antes[name]]));
  if (!hasClave(definition)) return params;
  const nombres = Object.values(params).filter((value) => typeof value === 'string');
  return { ...params, clave: generateClave(nombres) };
}

function told(definition: ResourceDefinition, nombre: string, activo: boolean): string {
  const done = `Se restauró «${nombre}».`;
  if (!hasClave(definition)) return done;
  const [clave, then] = ['Su clave no vuelve: edítelo para fijarle una nueva', activo ? '.' : ' y activarlo.'];
  return `${done} ${clave}${then}`;
}

function hasClave({ create }: ResourceDefinition): boolean {
  return create.includes('clave');
}

function refusal(message: string): DomainError {
  return new DomainError('conflict', 'no_se_puede_restaurar', message);
}
