import type { DataSource } from 'typeorm';
import type { Actor } from '../../core/auth/principal.js';
import { DomainError } from '../../core/errors/domain.error.js';
import { generateClave } from '../../core/passwords/clave-generada.js';
import { nameOf } from '../auditoria/nombres.js';
import type { Snapshot } from '../auditoria/cambios.js';
import type { FormParams, ResourceDefinition } from '../definition/definition.js';
import { explained, fieldsIn, findUltimoBorrado, type EntradaPropia } from './entradas.js';

/**
 * Brings back a record that was deleted, under its old id, as its last snapshot has it, through the feature's service.
 * A password never comes back: an account gets one that nobody knows.
 * @returns what to tell whoever did it
 * @throws conflict when it is there, when its unique values are taken, or when what it names is gone
 */
export async function restaurar(
  dataSource: DataSource,
  { entrada, resource }: EntradaPropia,
  actor: Actor,
): Promise<string> {
  const { definition } = resource;
  const { id: revierte, entidad_id: id, antes } = entrada;
  if (entrada.accion !== 'borrar' || !antes || !definition.writes) throw refusal('Solo se restaura lo que se borró.');
  if (await resource.findEntity(id)) throw refusal(THERE);
  if ((await findUltimoBorrado(dataSource, id)) !== revierte) {
    throw refusal('El registro se restauró y se borró de nuevo: restáurelo desde su último borrado.');
  }
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
    if (error instanceof DomainError && error.kind === 'conflict' && (await resource.findEntity(id))) {
      throw refusal(THERE);
    }
    throw explained(error, definition);
  }
}

const THERE = 'El registro existe: ya lo restauró alguien.';

/** What a form would have sent to create it. */
function paramsOf(definition: ResourceDefinition, antes: NonNullable<Snapshot>): FormParams {
  const kept = fieldsIn(definition, definition.create);
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
