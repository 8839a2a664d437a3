import { ENV_DEFAULTS, readConfig, type EnvName } from './env.js';
import { StartupError } from '../core/errors/startup.error.js';

const ROOT = process.cwd();
const read = (env: Partial<Record<EnvName, string>> = {}) => readConfig(ROOT, env);
const EXTERNAL = { DATABASE_URL: 'postgres://u:p@db:5432/registro', JWT_SECRETO: 'x'.repeat(32) };

function refusal(env: Partial<Record<EnvName, string>>): string {
  try {
    read(env);
  } catch (error) {
    if (error instanceof StartupError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
}

test('without a single variable everything has its documented default', () => {
  expect(read()).toEqual({
    projectRoot: ROOT,
    port: 3000,
    host: '127.0.0.1',
    databaseUrl: undefined,
    databaseMigrationUrl: undefined,
    databaseReadUrl: undefined,
    replicaRetrasoSegundos: 10,
    dataDir: expect.stringMatching(/[\\/]data$/),
    almacen: { tipo: 'carpeta', carpeta: expect.stringMatching(/[\\/]data[\\/]archivos$/) },
    archivosDias: 90,
    archivosEsperaSegundos: 300,
    cuotaClienteBytes: 1024 * 1024 * 1024,
    archivoMaxBytes: 1024 * 1024 * 1024,
    adminCorreo: 'admin@registro.local',
    adminClave: undefined,
    jwtSecreto: undefined,
    tokenMinutos: 60,
    sesionInactivaMinutos: 480,
    sesionTotalMinutos: 720,
    refreshDias: 30,
    refreshGraciaSegundos: 10,
    entregasDias: 30,
    webhooksEsperas: [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400].map((s) => s * 1_000),
    webhooksHttp: false,
    webhooksRedes: [],
    zonaHoraria: 'America/Santiago',
    corsOrigenes: [],
    proxyConfiable: [],
    procesos: 1,
    caras: ['api', 'panel', 'trabajo'],
    limiteLogin: { porCuenta: 10, porDireccion: 60 },
    limiteCarga: 600,
    limiteInforme: 120,
    limiteRegistro: 10,
    informeDiscreto: false,
    oficialCambiaClave: false,
    altaAutomatica: false,
    creditoInicial: 0,
    loteFilas: 500,
    loteEnVuelo: 2,
    avisoInfraccion: false,
    avisosDias: 365,
    respaldoCarpeta: expect.stringMatching(/[\\/]data[\\/]respaldos$/),
    respaldoGuardar: 7,
    metricasToken: undefined,
    logLevel: 'info',
  });
});

test('an empty or blank variable counts as absent', () => {
  const names = Object.keys(ENV_DEFAULTS) as EnvName[];
  expect(read(Object.fromEntries(names.map((name) => [name, ''])))).toEqual(read());
  const blank = names.filter((name) => name !== 'ADMIN_CLAVE' && name !== 'JWT_SECRETO');
  expect(read(Object.fromEntries(blank.map((name) => [name, '  '])))).toEqual(read());
});

test('the result can’t be changed', () => {
  expect(Object.isFrozen(read())).toBe(true);
});

test('every variable is read', () => {
  const config = read({
    ...EXTERNAL,
    PORT: '0',
    HOST: '::1',
    DATABASE_MIGRATION_URL: 'postgresql://owner@db/registro',
    ADMIN_CORREO: ' Jefa@Example.ORG ',
    ADMIN_CLAVE: ' una clave con bordes ',
    TOKEN_MINUTOS: '1',
    REFRESH_DIAS: '365',
    REFRESH_GRACIA_SEGUNDOS: '0',
    ZONA_HORARIA: 'America/Bogota',
    CORS_ORIGENES: 'https://a.example, http://localhost:5173',
    PROXY_CONFIABLE: '10.0.0.0/8,::1',
    CARAS: 'api',
    LIMITE_LOGIN: '5,7',
    LIMITE_CARGA: '0',
    LIMITE_INFORME: '0',
    LIMITE_REGISTRO: '0',
    ALTA_AUTOMATICA: 'si',
    CREDITO_INICIAL: '7',
    INFORME_DISCRETO: 'SI',
    SMTP_URL: 'smtps://registro:secreto@correo.example',
    SMTP_REMITENTE: 'Multas <avisos@example.org>',
    AVISO_INFRACCION: 'si',
    AVISOS_DIAS: '30',
    RESPALDO_CADA: '24h',
    RESPALDO_GUARDAR: '30',
    RESPALDO_CARPETA: '/mnt/respaldos',
    RESPALDO_CLAVE: ' una frase con bordes ',
    METRICAS_TOKEN: ' un-token-para-leer ',
    LOG_LEVEL: 'debug',
  });
  expect(config).toMatchObject({
    port: 0,
    host: '::1',
    databaseUrl: EXTERNAL.DATABASE_URL,
    databaseMigrationUrl: 'postgresql://owner@db/registro',
    adminCorreo: 'jefa@example.org',
    adminClave: ' una clave con bordes ',
    jwtSecreto: EXTERNAL.JWT_SECRETO,
    tokenMinutos: 1,
    refreshDias: 365,
    refreshGraciaSegundos: 0,
    zonaHoraria: 'America/Bogota',
    corsOrigenes: ['https://a.example', 'http://localhost:5173'],
    proxyConfiable: ['10.0.0.0/8', '::1'],
    caras: ['api'],
    limiteLogin: { porCuenta: 5, porDireccion: 7 },
    limiteCarga: 0,
    limiteInforme: 0,
    limiteRegistro: 0,
    altaAutomatica: true,
    creditoInicial: 7,
    informeDiscreto: true,
    smtpUrl: 'smtps://registro:secreto@correo.example',
    smtpRemitente: 'Multas <avisos@example.org>',
    avisoInfraccion: true,
    avisosDias: 30,
    respaldoCadaSegundos: 86_400,
    respaldoGuardar: 30,
    respaldoCarpeta: '/mnt/respaldos',
    respaldoClave: ' una frase con bordes ',
    metricasToken: 'un-token-para-leer',
    logLevel: 'debug',
  });
});

test('LIMITE_LOGIN as one number gives the address six times as much', () => {
  expect(read({ LIMITE_LOGIN: '3' }).limiteLogin).toEqual({ porCuenta: 3, porDireccion: 18 });
  expect(read({ LIMITE_LOGIN: '0' }).limiteLogin).toEqual({ porCuenta: 0, porDireccion: 0 });
});

test.each<[EnvName, string]>([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '30OO'],
  ['DATABASE_URL', 'mysql://db/registro'],
  ['DATABASE_MIGRATION_URL', 'postgres://db/registro'],
  ['DATABASE_READ_URL', 'postgres://db/registro'],
  ['REPLICA_RETRASO_SEGUNDOS', '0'],
  ['ADMIN_CORREO', 'jefa'],
  ['ADMIN_CLAVE', 'corta'],
  ['ADMIN_CLAVE', 'ñ'.repeat(37)],
  ['ADMIN_CLAVE', 'password2026'],
  ['ADMIN_CLAVE', 'la del Administrador'],
  ['JWT_SECRETO', 'x'.repeat(31)],
  ['TOKEN_MINUTOS', '0'],
  ['REFRESH_DIAS', '1.5'],
  ['REFRESH_GRACIA_SEGUNDOS', '301'],
  ['ZONA_HORARIA', 'Marte/Olimpo'],
  ['ZONA_HORARIA', '-03:00'],
  ['CORS_ORIGENES', '*'],
  ['CORS_ORIGENES', 'https://a.example/ruta'],
  ['PROXY_CONFIABLE', 'todos'],
  ['CARAS', 'api,otra'],
  ['PROCESOS', '0'],
  ['LOTE_FILAS', '0'],
  ['LOTE_EN_VUELO', 'dos'],
  ['LIMITE_LOGIN', '1,2,3'],
  ['LIMITE_LOGIN', ','],
  ['LIMITE_CARGA', '-1'],
  ['LIMITE_INFORME', 'mil'],
  ['LIMITE_REGISTRO', '-1'],
  ['ALTA_AUTOMATICA', 'quizas'],
  ['CREDITO_INICIAL', '1.5'],
  ['INFORME_DISCRETO', 'quizas'],
  ['SMTP_URL', 'http://correo.example'],
  ['SMTP_URL', 'smtp:correo.example'],
  ['SMTP_REMITENTE', 'otro'],
  ['SMTP_REMITENTE', 'Multas <avisos>'],
  ['AVISO_INFRACCION', 'quizas'],
  ['AVISOS_DIAS', '0'],
  ['WEBHOOKS_ESPERAS', '5'],
  ['WEBHOOKS_ESPERAS', '5s,-1m'],
  ['WEBHOOKS_ESPERAS', '0s'],
  ['WEBHOOKS_ESPERAS', ','],
  ['WEBHOOKS_REDES', '10.0.0.0/0'],
  ['ENTREGAS_DIAS', '0'],
  ['RESPALDO_CADA', '30s'],
  ['RESPALDO_CADA', '1h,2h'],
  ['RESPALDO_CADA', 'a diario'],
  ['RESPALDO_GUARDAR', '0'],
  ['RESPALDO_CLAVE', 'once letras'],
  ['METRICAS_TOKEN', 'demasiado-corto'],
  ['METRICAS_TOKEN', 'un token con espacios'],
  ['LOG_LEVEL', 'todo'],
])('a bad %s is refused by name, in one line that does not repeat it (%s)', (name, value) => {
  const message = refusal({ [name]: value });
  expect(message).toContain(name);
  expect(message).not.toContain('\n');
  if (value.length > 5) expect(message).not.toContain(value);
});

test.each(['0.0.0.0', '::', '192.168.0.10', 'registro.example'])('nobody opens an account by himself at %s', (HOST) => {
  expect(refusal({ HOST, ALTA_AUTOMATICA: 'si' })).toContain('ALTA_AUTOMATICA');
  expect(read({ HOST, ALTA_AUTOMATICA: 'no' }).altaAutomatica).toBe(false);
});

test.each(['localhost', '127.0.0.1', '::1'])('at %s he may', (HOST) => {
  expect(read({ HOST, ALTA_AUTOMATICA: 'si' }).altaAutomatica).toBe(true);
});

test('DATABASE_URL asks for a JWT_SECRETO of 32 bytes, counted in UTF-8', () => {
  expect(refusal({ DATABASE_URL: EXTERNAL.DATABASE_URL })).toContain('JWT_SECRETO');
  expect(refusal({ ...EXTERNAL, JWT_SECRETO: 'corto' })).not.toContain('corto');
  expect(read({ ...EXTERNAL, JWT_SECRETO: 'ñ'.repeat(16) }).jwtSecreto).toHaveLength(16);
});
