import 'reflect-metadata';
import { getMetadataArgsStorage } from 'typeorm';
import { ROWS } from '../../test/architecture/rooms.cjs';
import { DomainError } from '../core/errors/domain.error.js';
import { MODULES, MODULE_REFERENCES, MODULE_VIOLATIONS } from './modules.js';

test('the list is the order of the rooms', () => {
  const rooms = ROWS.flatMap(({ rooms }) => rooms).filter((room) => /^modules\/[^./]+$/.test(room));
  expect(MODULES.map(({ name }) => `modules/${name}`)).toEqual(rooms);
});

test.each([
  ['uq_personas_correo', 'conflict', 'duplicado', 'correo'],
  ['uq_vehiculos_placa_patente', 'conflict', 'duplicado', 'placa_patente'],
  ['uq_oficiales_numero', 'conflict', 'duplicado', 'numero'],
  ['uq_usuarios_correo', 'conflict', 'duplicado', 'correo'],
  ['fk_vehiculos_persona', 'notFound', 'persona_desconocida', 'persona_id'],
])('%s is %s, naming the field', (constraint, kind, codigo, campo) => {
  const error = MODULE_VIOLATIONS[constraint]!();
  expect(error).toBeInstanceOf(DomainError);
  expect(error).toMatchObject({ kind, codigo, errores: [{ campo, mensaje: error.message }] });
});

test.each(['fk_tokens_refresco_oficial', 'fk_tokens_refresco_usuario'])(
  '%s means that the account is gone: the credentials are wrong now',
  (constraint) => {
    expect(MODULE_VIOLATIONS[constraint]!()).toMatchObject({
      kind: 'unauthenticated',
      codigo: 'credenciales_invalidas',
    });
  },
);

test.each([
  'fk_tipos_infraccion_creado_por',
  'fk_tipos_infraccion_actualizado_por',
  'fk_precios_tipo_creado_por',
  'fk_precios_anulados_anulado_por',
  'fk_valores_unidad_creado_por',
  'fk_valores_anulados_anulado_por',
])('%s means that the account is gone: its token is worth nothing now', (constraint) => {
  expect(MODULE_VIOLATIONS[constraint]!()).toMatchObject({ kind: 'unauthenticated', codigo: 'token_revocado' });
});

test('no two modules speak of the same table or constraint', () => {
  for (const part of ['privileges', 'violations'] as const) {
    const names = MODULES.flatMap((module) => Object.keys(module[part] ?? {}));
    expect(names).toEqual([...new Set(names)]);
  }
});

test('no two modules call the same thing of the trail differently', () => {
  const labels = MODULES.flatMap(({ trailLabels }) => Object.entries(trailLabels ?? {}));
  const distinct = new Set(labels.map((label) => JSON.stringify(label)));
  expect([...distinct].map((label) => (JSON.parse(label) as string[])[0])).toEqual([
    ...new Set(labels.map(([name]) => name)),
  ]);
});

/** Named by a module below the record's own, which knows it by its id alone. */
const BY_ID_ALONE = ['avisos_bajas.persona_id personas'];

/** The e-mails of accounts are written with them, and go with them: nobody deletes one by itself. */
const WITH_THE_ACCOUNT = / correos_de_cuenta$/;

test('each module says of its foreign keys what becomes of them when the record they name is deleted', () => {
  const { relations, joinColumns, tables } = getMetadataArgsStorage();
  const tableOf = (target: unknown): string => tables.find((table) => table.target === target)!.name!;
  const references = relations.map(({ target, propertyName, type }) => {
    const named = tableOf((type as () => unknown)());
    const { name } = joinColumns.find((column) => column.target === target && column.propertyName === propertyName)!;
    return `${tableOf(target)}.${name} ${named}`;
  });
  const { usos, goAlong } = MODULE_REFERENCES;
  const declared = [...usos.filter(({ donde }) => !donde), ...goAlong].map(
    ({ tabla, columna, entidad }) => `${tabla}.${columna} ${entidad}`,
  );
  const apart = references.filter((reference) => !WITH_THE_ACCOUNT.test(reference));
  expect(declared.sort()).toEqual([...apart, ...BY_ID_ALONE].sort());
});
