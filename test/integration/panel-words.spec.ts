import 'reflect-metadata';
import { getMetadataArgsStorage, type ObjectLiteral } from 'typeorm';
import { MODULE_TRAIL_LABELS, moduleResources } from '../../src/modules/modules.js';
import { auditoriaDefinition } from '../../src/panel/auditoria/auditoria.js';
import { TrailReader } from '../../src/panel/auditoria/legible.js';

const RECORDS = moduleResources({
  dataSource: {} as never,
  zonaHoraria: 'America/Santiago',
  formatInstant: String,
  relatedOf: () => undefined,
  // Only the name of a notice is made by a service.
  service: () => ({ asunto: String }) as never,
});
const READER = new TrailReader({
  dataSource: {} as never,
  definitions: RECORDS,
  trailLabels: MODULE_TRAIL_LABELS,
  formatInstant: String,
});

/** Columns of which the trail says nothing. */
const SILENT = [
  'busqueda',
  'busqueda_color',
  'datos_json',
  'id',
  'clave_hash',
  'creado_por',
  'actualizado_por',
  'version',
  'creado_en',
  'actualizado_en',
];

/** What the trail calls the fields of a new record. */
async function wordsFor(entidad: string, despues: ObjectLiteral, accion = 'crear'): Promise<string[]> {
  const quien = { actor_id: null, actor_nombre: 'x', actor_rol: 'admin', creado_en: new Date() };
  const entrada = { id: 'x', antes: null, despues, entidad, entidad_id: 'x', accion, ...quien };
  const [legible] = await READER.read([entrada], undefined);
  return legible!.cambios.map(({ campo }) => campo);
}

test.each(RECORDS.map(({ id, entity }) => [id, entity] as const))(
  'every column of %s that the trail may show has words of its own',
  async (id, entity) => {
    const columns = getMetadataArgsStorage()
      .columns.filter(({ target }) => target === entity)
      .map(({ propertyName }) => propertyName)
      .filter((name) => !SILENT.includes(name));
    const words = await wordsFor(id, Object.fromEntries(columns.map((name) => [name, 'x'])));
    expect(words.filter(isBare)).toEqual([]);
  },
);

test('what is no column has words too: closed sessions, tokens, new passwords, exports', async () => {
  expect(await wordsFor('usuarios', {}, 'cerrar_sesion')).toEqual(['Sesión']);
  expect(await wordsFor('oficiales', {}, 'emitir_token')).toEqual(['Token de acceso']);
  expect(await wordsFor('usuarios', { clave: 'fijada' })).toEqual(['Clave']);
  const exportacion = { recurso: 'personas', formato: 'xlsx', filtros: '{}', orden: 'x', filas: 1, completa: true };
  expect(await wordsFor('exportacion', exportacion)).toEqual([
    'Lista',
    'Formato',
    'Filtros',
    'Orden',
    'Filas',
    'Salió entera',
  ]);
});

test('a new module’s records have a place in the trail without a word written elsewhere', () => {
  const { entity } = RECORDS[0]!;
  const nuevos = { ...RECORDS[0]!, id: 'nuevos', uno: 'nuevo', varios: 'Nuevos', entity };
  const trail = auditoriaDefinition([nuevos]);
  expect(trail.fields.find(({ name }) => name === 'entidad')?.values).toEqual({
    nuevos: 'Nuevo',
    exportacion: 'Exportación',
    perfiles_de_lote: 'Perfil de archivos',
    claves_de_cifrado: 'Claves de cifrado',
    suscripciones: 'Suscripción',
  });
});

/** A name of the program's, not of a person's. */
function isBare(words: string): boolean {
  return /^[a-z_]+$/.test(words);
}
