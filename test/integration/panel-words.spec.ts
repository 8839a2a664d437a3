import 'reflect-metadata';
import { getMetadataArgsStorage, type ObjectLiteral } from 'typeorm';
import { MODULE_TRAIL_LABELS, moduleResources } from '../../src/modules/modules.js';
import { auditoriaDefinition } from '../../src/panel/auditoria/auditoria.js';
import { locale } from '../../src/panel/locale.js';

const RECORDS = moduleResources({
  dataSource: {} as never,
  zonaHoraria: 'America/Santiago',
  formatInstant: String,
  relatedOf: () => undefined,
  service: () => ({}) as never,
});
const AUDITORIA = auditoriaDefinition(RECORDS, MODULE_TRAIL_LABELS);

/** Columns of which the trail says nothing. */
const SILENT = ['busqueda', 'busqueda_color', 'id', 'clave_hash', 'version', 'creado_en', 'actualizado_en'];

/** What the trail calls the fields of a new record. */
function wordsFor(entidad: string, despues: ObjectLiteral): string[] {
  const { cambios } = AUDITORIA.extras!({ antes: null, despues, entidad, entidad_id: 'x' });
  return (JSON.parse(cambios as string) as { campo: string }[]).map(({ campo }) => campo);
}

test.each(RECORDS.map(({ id, entity }) => [id, entity] as const))(
  'every column of %s that the trail may show has words of its own',
  (id, entity) => {
    const columns = getMetadataArgsStorage()
      .columns.filter(({ target }) => target === entity)
      .map(({ propertyName }) => propertyName)
      .filter((name) => !SILENT.includes(name));
    expect(wordsFor(id, Object.fromEntries(columns.map((name) => [name, 'x']))).filter(isBare)).toEqual([]);
  },
);

test('what is no column has words too: closed sessions, new passwords, exports', () => {
  const sesion = { nombre: 'Ana', sesion_id: 'x', clase: 'api', direccion: '::1', agente: 'curl' };
  expect(wordsFor('usuarios', { ...sesion, clave: 'fijada' })).toEqual([
    'Nombre',
    'Sesión',
    'Dónde se inició',
    'Dirección de red',
    'Programa',
    'Clave',
  ]);
  const exportacion = { recurso: 'personas', filtros: '{}', orden: 'x', filas: 1, completa: true };
  expect(wordsFor('exportacion', exportacion)).toEqual(['Lista', 'Filtros', 'Orden', 'Filas', 'Salió entera']);
});

test('a new module’s records have headings, buttons and a place in the trail without a word written elsewhere', () => {
  const { entity } = RECORDS[0]!;
  const nuevos = { ...RECORDS[0]!, id: 'nuevos', uno: 'nuevo', varios: 'Nuevos', entity };
  const trail = auditoriaDefinition([nuevos], {});
  expect(trail.fields.find(({ name }) => name === 'entidad')?.values).toEqual({
    nuevos: 'Nuevo',
    exportacion: 'Exportación',
  });
  const { labels, resources } = (locale([nuevos]) as any).translations.es;
  expect(labels.nuevos).toBe('Nuevos');
  expect(resources.nuevos.actions).toMatchObject({ list: 'Nuevos', new: 'Agregar nuevo', show: 'Ver nuevo' });
});

/** A name of the program's, not of a person's. */
function isBare(words: string): boolean {
  return /^[a-z_]+$/.test(words);
}
