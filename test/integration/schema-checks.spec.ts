import type { DataSource } from 'typeorm';
import { createTestDatabase, openAsOwner, type TestDatabase } from '../support/database.js';

type Row = Record<string, unknown>;

const AHORA = new Date('2026-03-01T17:30:00.000Z');
const id = (n: number): string => `01a1b2c3-0000-7000-8000-${String(n).padStart(12, '0')}`;
const TIMES = { version: 1, creado_en: AHORA, actualizado_en: AHORA };
const SESSION = { clave_hash: 'x'.repeat(60), activo: true, version_sesion: 1, ...TIMES };

/** A row of each table that its checks accept. */
const GOOD: Record<string, Row> = {
  personas: { id: id(1), nombre: 'Ana', busqueda: 'ana', correo: 'ana@example.com', ...TIMES },
  vehiculos: {
    id: id(2),
    placa_patente: 'ÑB12',
    marca: 'Kia',
    busqueda: 'kia',
    color: 'gris',
    busqueda_color: 'gris',
    persona_id: id(1),
    ...TIMES,
  },
  oficiales: {
    id: id(3),
    nombre: 'Luis',
    busqueda: 'luis',
    numero: '1001',
    debe_cambiar_clave: false,
    ...SESSION,
  },
  correos_de_cuenta: { correo: 'ana@example.com', cuenta_id: id(4) },
  usuarios: {
    id: id(4),
    correo: 'ana@example.com',
    rol: 'admin',
    debe_cambiar_clave: false,
    segundo_factor: 'no',
    ...SESSION,
  },
  clientes: {
    id: id(7),
    nombre: 'Andes',
    busqueda: 'andes',
    correo: 'pagos@example.com',
    confirmado: true,
    ...SESSION,
  },
  saldos_cliente: { cliente_id: id(7), saldo: 5, reservado: 2, movimientos: 1 },
  creditos: {
    cliente_id: id(7),
    numero: 1,
    id: id(8),
    clase: 'debito',
    cantidad: -3,
    saldo: 5,
    registro_id: id(9),
    creado_en: AHORA,
  },
  registros: {
    id: id(9),
    cliente_id: id(7),
    tipo: 'consulta_patente',
    placa_patente: 'BB12',
    resultado: '{}',
    costo: 3,
    saldo: 5,
    creado_en: AHORA,
  },
  anulaciones_registro: { registro_id: id(9), anulado_por: id(4), motivo: 'Un error' },
  costos_operacion: { id: id(10), tipo: 'consulta_patente', costo: 1, desde: AHORA },
  infracciones: {
    id: id(5),
    vehiculo_id: id(2),
    oficial_id: id(3),
    persona_id: id(1),
    placa_patente: 'ÑB12',
    momento: AHORA,
    comentarios: 'Cruza con luz roja.',
    creado_en: AHORA,
    request_id: 'prueba',
    direccion: '127.0.0.1',
  },
  tokens_refresco: {
    id: id(6),
    familia_id: id(6),
    hash: Buffer.alloc(32),
    oficial_id: id(3),
    usuario_id: null,
    version_sesion: 1,
    creado_en: AHORA,
    expira_en: AHORA,
  },
};

let database: TestDatabase;
let owner: DataSource;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await openAsOwner(database);
  await insert('correos_de_cuenta', { correo: GOOD.clientes!.correo, cuenta_id: id(7) });
  for (const [table, row] of Object.entries(GOOD)) await insert(table, row);
});

afterAll(async () => {
  await owner.destroy();
  await database.drop();
});

async function insert(table: string, row: Row): Promise<void> {
  const columns = Object.keys(row);
  const places = columns.map((_, index) => `$${index + 1}`);
  await owner.query(`INSERT INTO registro.${table} (${columns.join()}) VALUES (${places.join()})`, Object.values(row));
}

/** What refuses the good row of `table` with these changes, as a row of its own. */
async function refusal(table: string, changes: Row): Promise<string | undefined> {
  try {
    const own = 'id' in GOOD[table]! ? { id: id(100) } : {};
    await insert(table, { ...GOOD[table], ...own, ...changes });
    return undefined;
  } catch (error) {
    const { code, constraint } = error as { code?: string; constraint?: string };
    return constraint ?? code;
  }
}

/** A movement need not be of a record. A refresh token has an officer or a user; an infraction has comments or codes: checks of their own. */
const ONE_OF_TWO = ['creditos.registro_id', 'tokens_refresco.oficial_id', 'infracciones.comentarios'];
const TOO_LONG = '22001';

/** Written by the owner's hand, past every rule of the application. */
test.each([
  ['personas', { correo: 'Otra@example.com' }, 'ck_personas_correo'],
  ['personas', { correo: 'sin-arroba' }, 'ck_personas_correo'],
  ['personas', { correo: 'con espacio@example.com' }, 'ck_personas_correo'],
  ['personas', { correo: 'ñandú@example.com' }, 'ck_personas_correo'],
  ['personas', { correo: 'ana@example.com' }, 'uq_personas_correo'],
  ['personas', { correo: 'otra@example.com', nombre: '' }, 'ck_personas_nombre'],
  ['personas', { correo: 'otra@example.com', nombre: 'x'.repeat(201) }, TOO_LONG],
  ['vehiculos', { placa_patente: 'bb12' }, 'ck_vehiculos_placa_patente'],
  ['vehiculos', { placa_patente: 'BB-12' }, 'ck_vehiculos_placa_patente'],
  ['vehiculos', { placa_patente: 'BB 12' }, 'ck_vehiculos_placa_patente'],
  ['vehiculos', { placa_patente: 'BBCL' }, 'ck_vehiculos_placa_patente'],
  ['vehiculos', { placa_patente: 'ÁB12' }, 'ck_vehiculos_placa_patente'],
  ['vehiculos', { placa_patente: 'BB12\n' }, 'ck_vehiculos_placa_patente'],
  ['vehiculos', { placa_patente: '' }, 'ck_vehiculos_placa_patente'],
  ['vehiculos', { placa_patente: 'A123456789012' }, TOO_LONG],
  ['vehiculos', { placa_patente: 'ÑB12' }, 'uq_vehiculos_placa_patente'],
  ['vehiculos', { placa_patente: 'BB13', marca: '' }, 'ck_vehiculos_marca'],
  ['vehiculos', { placa_patente: 'BB13', color: '' }, 'ck_vehiculos_color'],
  ['vehiculos', { placa_patente: 'BB13', persona_id: id(9) }, 'fk_vehiculos_persona'],
  ['oficiales', { numero: '1002', nombre: 'luis@example.com' }, 'ck_oficiales_nombre'],
  ['oficiales', { numero: '1002', nombre: '' }, 'ck_oficiales_nombre'],
  ['oficiales', { numero: 'a-1' }, 'ck_oficiales_numero'],
  ['oficiales', { numero: 'SIN-CIFRA' }, 'ck_oficiales_numero'],
  ['oficiales', { numero: '10 02' }, 'ck_oficiales_numero'],
  ['oficiales', { numero: '1001' }, 'uq_oficiales_numero'],
  ['usuarios', { correo: 'Otra@example.com' }, 'ck_usuarios_correo'],
  ['usuarios', { correo: 'otra@example.com', rol: 'oficial' }, 'ck_usuarios_rol'],
  ['usuarios', { correo: 'otra@example.com', segundo_factor: 'sí' }, 'ck_usuarios_segundo_factor'],
  ['usuarios', { correo: 'ana@example.com' }, 'uq_usuarios_correo'],
  ['usuarios', { correo: 'otra@example.com' }, 'fk_usuarios_cuenta'],
  ['usuarios', { correo: 'pagos@example.com' }, 'fk_usuarios_cuenta'],
  ['correos_de_cuenta', { cuenta_id: id(9) }, 'pk_correos_de_cuenta'],
  ['clientes', { correo: 'ana@example.com' }, 'fk_clientes_cuenta'],
  ['clientes', {}, 'uq_clientes_correo'],
  ['clientes', { correo: 'Otra@example.com' }, 'ck_clientes_correo'],
  ['clientes', { nombre: '' }, 'ck_clientes_nombre'],
  ['clientes', { confirmado: false }, 'ck_clientes_confirmado'],
  ['saldos_cliente', { saldo: -1, reservado: 0 }, 'ck_saldos_cliente_reservado'],
  ['saldos_cliente', { reservado: -1 }, 'ck_saldos_cliente_reservado'],
  ['saldos_cliente', { reservado: 6 }, 'ck_saldos_cliente_reservado'],
  ['saldos_cliente', { movimientos: -1 }, 'ck_saldos_cliente_movimientos'],
  ['saldos_cliente', { cliente_id: id(9) }, 'fk_saldos_cliente_cliente'],
  ['creditos', {}, 'pk_creditos'],
  ['creditos', { numero: 2 }, 'uq_creditos_registro'],
  ['creditos', { numero: 0 }, 'ck_creditos_numero'],
  ['creditos', { numero: 2, clase: 'regalo', cantidad: 3 }, 'ck_creditos_clase'],
  ['creditos', { numero: 2, cantidad: 3 }, 'ck_creditos_cantidad'],
  ['creditos', { numero: 2, clase: 'abono', registro_id: null }, 'ck_creditos_cantidad'],
  ['creditos', { numero: 2, saldo: -1 }, 'ck_creditos_saldo'],
  ['creditos', { numero: 2, registro_id: null, cliente_id: id(9) }, 'fk_creditos_cliente'],
  ['registros', { tipo: 'otra' }, 'ck_registros_tipo'],
  ['registros', { placa_patente: 'bb12' }, 'ck_registros_placa_patente'],
  ['registros', { costo: -1 }, 'ck_registros_costo'],
  ['registros', { saldo: -1 }, 'ck_registros_saldo'],
  ['registros', { cliente_id: id(9) }, 'fk_registros_cliente_id'],
  ['anulaciones_registro', {}, 'pk_anulaciones_registro'],
  ['anulaciones_registro', { registro_id: id(8) }, 'fk_anulaciones_registro_registro_id'],
  ['anulaciones_registro', { motivo: '' }, 'ck_anulaciones_registro_motivo'],
  ['costos_operacion', {}, 'uq_costos_operacion_desde'],
  ['costos_operacion', { tipo: 'otra' }, 'ck_costos_operacion_tipo'],
  ['costos_operacion', { costo: -1 }, 'ck_costos_operacion_costo'],
  ['costos_operacion', { tipo: 'resumen_patente', creado_por: id(9) }, 'fk_costos_operacion_creado_por'],
  ['infracciones', { comentarios: '' }, 'ck_infracciones_comentarios'],
  ['infracciones', { comentarios: 'x'.repeat(2001) }, 'ck_infracciones_comentarios'],
  ['infracciones', { comentarios: null }, 'ck_infracciones_contenido'],
  ['infracciones', { lugar: '' }, 'ck_infracciones_lugar'],
  ['infracciones', { latitud: -33.4 }, 'ck_infracciones_latitud'],
  ['infracciones', { longitud: -70.6 }, 'ck_infracciones_latitud'],
  ['infracciones', { latitud: 90.1, longitud: 0 }, 'ck_infracciones_latitud'],
  ['infracciones', { latitud: 0, longitud: 'NaN' }, 'ck_infracciones_longitud'],
  ['infracciones', { importe: 1 }, 'ck_infracciones_importe'],
  ['infracciones', { moneda: 'CLP' }, 'ck_infracciones_importe'],
  ['infracciones', { moneda: 'CLP', importe: -1 }, 'ck_infracciones_importe'],
  ['infracciones', { moneda: 'clp', importe: 1 }, 'ck_infracciones_moneda'],
  ['infracciones', { placa_patente: 'ñb12' }, 'ck_infracciones_placa_patente'],
  ['infracciones', { placa_patente: 'SIN' }, 'ck_infracciones_placa_patente'],
  ['infracciones', { vehiculo_id: id(9) }, 'fk_infracciones_vehiculo'],
  ['infracciones', { oficial_id: id(9) }, 'fk_infracciones_oficial'],
  ['infracciones', { persona_id: id(9) }, 'fk_infracciones_persona'],
  ['infracciones', { id: id(5) }, 'pk_infracciones'],
  ['tokens_refresco', { hash: Buffer.alloc(32, 1), oficial_id: null }, 'ck_tokens_refresco_titular'],
  ['tokens_refresco', { hash: Buffer.alloc(32, 1), usuario_id: id(4) }, 'ck_tokens_refresco_titular'],
  ['tokens_refresco', {}, 'uq_tokens_refresco_hash'],
])('%s refuses %j by %s', async (table, changes, by) => {
  expect(await refusal(table, changes)).toBe(by);
});

test('no column but the optional ones may be left empty', async () => {
  for (const [table, row] of Object.entries(GOOD)) {
    const required = Object.keys(row).filter(
      (column) => row[column] !== null && !ONE_OF_TWO.includes(`${table}.${column}`),
    );
    for (const column of required)
      expect([column, await refusal(table, { [column]: null })]).toEqual([column, '23502']);
  }
});

test('2,000 characters fit, however many bytes they take', async () => {
  expect(await refusal('infracciones', { id: id(101), comentarios: '👮'.repeat(2000) })).toBeUndefined();
});

test.each([
  ['personas', id(1)],
  ['vehiculos', id(2)],
  ['oficiales', id(3)],
])('what an infraction names stays: %s', async (table, key) => {
  const deletion = owner.query(`DELETE FROM registro.${table} WHERE id = $1`, [key]);
  await expect(deletion).rejects.toMatchObject({ code: expect.stringMatching(/^(23001|23503)$/) });
});
