import type { Privileges } from '../core/database/privileges.js';
import type { Violations } from '../core/database/violations.js';
import type { AlRestaurar } from '../core/records/al-restaurar.js';
import type { Limpieza } from '../core/records/limpieza.js';
import type { References } from '../core/records/references.js';
import type { Sellado } from '../core/records/sellado.js';
import type { PanelContext, RecordAccion, RelatedReader, ResourceDefinition } from '../panel/definition/definition.js';
import { aliados } from './aliados/aliados.descriptor.js';
import { auditoria } from './auditoria/auditoria.descriptor.js';
import { auth } from './auth/auth.descriptor.js';
import { avisos } from './avisos/avisos.descriptor.js';
import { clientes } from './clientes/clientes.descriptor.js';
import { creditos } from './creditos/creditos.descriptor.js';
import { cuentas } from './cuentas/cuentas.descriptor.js';
import { eventos } from './eventos/eventos.descriptor.js';
import { informes } from './informes/informes.descriptor.js';
import { infracciones } from './infracciones/infracciones.descriptor.js';
import { lotes } from './lotes/lotes.descriptor.js';
import type { ModuleDescriptor } from './module-descriptor.js';
import { oficiales } from './oficiales/oficiales.descriptor.js';
import { operaciones } from './operaciones/operaciones.descriptor.js';
import { personas } from './personas/personas.descriptor.js';
import { portal } from './portal/portal.descriptor.js';
import { registros } from './registros/registros.descriptor.js';
import { respaldos } from './respaldos/respaldos.descriptor.js';
import { segundoFactor } from './segundo-factor/segundo-factor.descriptor.js';
import { solicitudes } from './solicitudes/solicitudes.descriptor.js';
import { tarifario } from './tarifario/tarifario.descriptor.js';
import { trabajos } from './trabajos/trabajos.descriptor.js';
import { usuarios } from './usuarios/usuarios.descriptor.js';
import { vehiculos } from './vehiculos/vehiculos.descriptor.js';
import { visitas } from './visitas/visitas.descriptor.js';
import { vistas } from './vistas/vistas.descriptor.js';
import { webhooks } from './webhooks/webhooks.descriptor.js';

/** Every module, from the bottom up: each may use those before it. */
export const MODULES: readonly ModuleDescriptor[] = [
  auditoria,
  trabajos,
  eventos,
  avisos,
  cuentas,
  personas,
  oficiales,
  usuarios,
  clientes,
  aliados,
  creditos,
  segundoFactor,
  tarifario,
  vistas,
  vehiculos,
  auth,
  infracciones,
  visitas,
  informes,
  registros,
  webhooks,
  operaciones,
  lotes,
  portal,
  solicitudes,
  respaldos,
];

/** What a person reads when the database refuses a row, by the constraint that refused it. */
export const MODULE_VIOLATIONS: Violations = Object.fromEntries(
  MODULES.flatMap(({ violations }) => Object.entries(violations ?? {})),
);

/** How the rows of the modules name each other. */
export const MODULE_REFERENCES: References = {
  usos: MODULES.flatMap(({ usos }) => usos ?? []),
  goAlong: MODULES.flatMap(({ goAlong }) => goAlong ?? []),
};

/** Which of their rows go by themselves. */
export const MODULE_LIMPIEZAS: readonly Limpieza[] = MODULES.flatMap(({ limpiezas }) => limpiezas ?? []);

/** Which of their tables keep secrets in envelopes. */
export const MODULE_SELLADOS: readonly Sellado[] = MODULES.flatMap(({ sellados }) => sellados ?? []);

/** What of their rows must not go on in a copy that was restored. */
export const MODULE_AL_RESTAURAR: readonly AlRestaurar[] = MODULES.flatMap(({ alRestaurar }) => alRestaurar ?? []);

/** What is kept of a person, wherever it is. */
export const MODULE_DATOS_DE_PERSONA = MODULES.flatMap(({ name, datosDePersona = [] }) =>
  datosDePersona.map((datos) => ({ modulo: name, ...datos })),
);

/** What the modules know of each other's records. */
export const MODULE_RELATED: readonly RelatedReader[] = MODULES.flatMap(({ related }) => related ?? []);

/** What a person reads in the trail for what no panel shows. */
export const MODULE_TRAIL_LABELS: Readonly<Record<string, string>> = Object.fromEntries(
  MODULES.flatMap(({ trailLabels }) => Object.entries(trailLabels ?? {})),
);

/** What the trail calls records that have no section in the panel. */
export const MODULE_TRAIL_NAMES: Readonly<Record<string, string>> = Object.fromEntries(
  MODULES.flatMap(({ trailNames }) => Object.entries(trailNames ?? {})),
);

/** The columns that name them there. */
export const MODULE_TRAIL_TITLES: Readonly<Record<string, string>> = Object.fromEntries(
  MODULES.flatMap(({ trailTitles }) => Object.entries(trailTitles ?? {})),
);

/** What the application's role may do with the tables of the modules. */
export const MODULE_PRIVILEGES: Privileges = Object.fromEntries(
  MODULES.flatMap(({ privileges }) => Object.entries(privileges ?? {})),
);

/** The modules as people meet them, in the panel's menu and in the description of the API. */
export const MODULES_BY_PLACE = MODULES.toSorted((one, other) => one.place - other.place);

/** What the panel shows of the modules, in the order of its menu. */
export function moduleResources(context: PanelContext): ResourceDefinition[] {
  const resources = MODULES_BY_PLACE.flatMap(({ panel }): ResourceDefinition[] =>
    panel ? [panel(context)].flat() : [],
  );
  return resources.map((resource) => ({
    ...resource,
    acciones: [...(resource.acciones ?? []), ...fromOthers(resource.id, context)],
  }));
}

/** What the modules above it let people do to the records of a section. */
function fromOthers(recurso: string, context: PanelContext): readonly RecordAccion<never>[] {
  return MODULES.flatMap(({ acciones }) => (acciones?.recurso === recurso ? acciones.acciones(context) : []));
}
