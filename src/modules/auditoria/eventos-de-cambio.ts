import type { Actor } from '../../core/auth/principal.js';
import type { CuentaDeEvento } from '../../core/security-events/eventos.js';
import type { SecurityEvents } from '../../core/security-events/security-events.js';
import type { Cambio } from '../../core/records/trail.js';

type Snapshot = Readonly<Record<string, unknown>> | undefined;

/** Tells the security log what a trailed change means for it, if anything. Call it after the commit. */
export function recordEventsOf(events: SecurityEvents, actor: Actor, cambio: Cambio): void {
  const antes = cambio.antes as Snapshot;
  const despues = cambio.despues as Snapshot;
  const por = { tipo: actor.tipo, id: actor.id };
  if (cambio.accion === 'exportar') {
    const { recurso, filtros, filas = null, completa = null } = despues ?? {};
    const nombres = Object.keys((filtros as object | undefined) ?? {}); // what was typed into them may be personal
    const exportacion_id = cambio.entidadId;
    events.record('exportacion', por, actor, { recurso, filtros: nombres, filas, completa, exportacion_id });
  }
  if (!cambio.cuenta) return;
  const cuenta: CuentaDeEvento = { tipo: cambio.cuenta, id: cambio.entidadId };
  if (cambio.accion === 'emitir_token') {
    events.record('token_emitido', cuenta, actor, { medio: 'cli', actor: por });
    return;
  }
  if (antes?.['rol'] !== despues?.['rol']) {
    const roles = { antes: antes?.['rol'] ?? null, despues: despues?.['rol'] ?? null };
    events.record('rol_cambiado', cuenta, actor, { actor: por, ...roles });
  }
  const factor = [antes?.['segundo_factor'], despues?.['segundo_factor']];
  if (factor[1] === 'activo' && factor[0] !== 'activo') events.record('segundo_factor_activado', cuenta, actor, {});
  if (factor[0] === 'activo' && factor[1] !== 'activo') {
    events.record('segundo_factor_quitado', cuenta, actor, { actor: por });
  }
  if (antes && despues && antes['clave_hash'] !== despues['clave_hash']) {
    if (actor.id === cambio.entidadId) events.record('clave_cambiada', cuenta, actor, {});
    else events.record('clave_fijada', cuenta, actor, { actor: por });
  }
}
