import type { OpenAPIObject } from '@nestjs/swagger';
import { PERMISO_EXTENSION } from '../../core/auth/decorators.js';
import {
  NOMBRES_DE_PERMISOS,
  PERMISOS,
  ROLES,
  tienePermiso,
  type Anyone,
  type Permiso,
  type Rol,
  type RolDeAliado,
} from '../../core/auth/permisos.js';
import { operationsOf, type Operation } from '../../http/server/openapi-answers.js';
import { permisoDeCambioOf } from '../../panel/definition/access.js';
import type { ResourceDefinition } from '../../panel/definition/definition.js';

const COLUMNS: readonly (Rol | RolDeAliado | Anyone)[] = [...ROLES, 'aliado', 'cualquiera'];

/** docs/roles.md: who may do what, by operation of the API and by section of the panel. */
export function rolesDocument(openApi: OpenAPIObject, sections: readonly ResourceDefinition[]): string {
  const operations = operationsOf(openApi).map(({ path, method, operation }) => ({
    key: `${method.toUpperCase()} ${path.replace('/api/v1', '')}`,
    summary: operation.summary ?? '',
    permiso: permisoOf(operation),
  }));
  return `${[
    '# Roles y permisos',
    '',
    'Generado por `npm run generar` de la [tabla de permisos](../src/core/auth/permisos.ts), la única que hay: con ella deciden la API',
    'y el panel, de ella son los `permisos` de `GET /yo` y el `x-permiso` de cada operación en [openapi.json](openapi.json). Un usuario tiene',
    'el rol `superadmin`, `admin` o `consulta`; quien carga infracciones es `oficial`; `aliado` es quien muestra el token propio de un',
    'aliado, que no tiene cuenta; `cualquiera` es quien no tiene ninguna.',
    '',
    '## Permisos',
    '',
    ...table(
      ['permiso', ...COLUMNS, 'qué permite'],
      NOMBRES_DE_PERMISOS.map((permiso) => [code(permiso), ...marks(permiso), PERMISOS[permiso].significado]),
    ),
    '',
    '## Operaciones de la API',
    '',
    'Sin permiso responde 403 antes de mirar lo que se pide; sin token, 401.',
    '',
    ...table(
      ['operación', 'permiso', ...COLUMNS, 'qué hace'],
      operations.map(({ key, permiso, summary }) => [code(key), code(permiso), ...marks(permiso), summary]),
    ),
    '',
    '## Secciones del panel',
    '',
    'Al panel entran los usuarios; un oficial no. Quien solo ve una sección no tiene en ella botones de agregar, editar ni borrar, ni',
    'puede deshacer o restaurar.',
    '',
    ...table(
      ['sección', 'ver y exportar', 'crear, modificar, borrar, deshacer y restaurar'],
      sections.map((section) => [
        section.varios,
        rolesOf(section.permiso),
        section.writes ? rolesOf(permisoDeCambioOf(section)) : 'nadie',
      ]),
    ),
  ].join('\n')}\n`;
}

/** @throws where an operation asks for none: nobody could ever do it */
function permisoOf(operation: Operation): Permiso {
  const permiso = (operation as { [PERMISO_EXTENSION]?: Permiso })[PERMISO_EXTENSION];
  if (!permiso) throw new Error(`${operation.operationId} names no permission`);
  return permiso;
}

function marks(permiso: Permiso): string[] {
  return COLUMNS.map((rol) => (tienePermiso(rol, permiso) ? 'sí' : ''));
}

function rolesOf(permiso: Permiso): string {
  return ROLES.filter((rol) => tienePermiso(rol, permiso)).join(', ');
}

function code(text: string): string {
  return `\`${text}\``;
}

function table(heading: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [heading, heading.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`);
}
