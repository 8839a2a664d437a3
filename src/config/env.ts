import { join, resolve } from 'node:path';
import { DomainError } from '../core/errors/domain.error.js';
import { parseClave } from '../core/passwords/clave.js';
import { parseCorreo } from '../core/fields/correo.js';
import { isZonaHoraria } from '../core/time/momento.js';
import { parseAlmacenUrl } from './almacen.js';
import { parseColaUrl } from './cola.js';
import { CARAS, LOG_LEVELS, type Cara, type Config, type LimiteLogin } from './config.js';
import { readDotEnv } from './dot-env.js';
import { forgetDriverEnvironment } from './driver-env.js';
import {
  badVariable,
  isLoopback,
  parseChoice,
  parseDurations,
  parseInteger,
  parseList,
  parseNetworks,
  parseOrigin,
  parseOrigins,
  parseSwitch,
  parseToken,
} from './parsers.js';
import { parseCredencialesClave } from './llavero.js';
import { expandHome } from './paths.js';
import { parseRespaldo } from './respaldo.js';
import { parseRemitente, parseSmtpUrl } from './smtp.js';
import { parsePostgresUrl } from './postgres-url.js';

const MIN_SECRET_BYTES = 32;

/** Every variable the program reads, with its default as the README's table shows it. */
export const ENV_DEFAULTS = {
  PORT: '3000',
  HOST: '127.0.0.1',
  DATABASE_URL: '',
  DATABASE_MIGRATION_URL: '',
  DATABASE_READ_URL: '',
  REPLICA_RETRASO_SEGUNDOS: '10',
  DATA_DIR: './data',
  ALMACEN_URL: '',
  ARCHIVO_MAX_MB: '1024',
  ADMIN_CORREO: 'admin@registro.local',
  ADMIN_CLAVE: '',
  JWT_SECRETO: '',
  CREDENCIALES_CLAVE: '',
  TOKEN_MINUTOS: '60',
  REFRESH_DIAS: '30',
  REFRESH_GRACIA_SEGUNDOS: '10',
  SESION_INACTIVA_MINUTOS: '480',
  SESION_TOTAL_MINUTOS: '720',
  ZONA_HORARIA: 'America/Santiago',
  CORS_ORIGENES: '',
  PROXY_CONFIABLE: '',
  URL_PUBLICA: '',
  CARAS: 'api,panel,trabajo',
  COLA_URL: '',
  PROCESOS: '1',
  LIMITE_LOGIN: '10,60',
  LIMITE_CARGA: '600',
  LIMITE_INFORME: '120',
  LIMITE_REGISTRO: '10',
  INFORME_DISCRETO: 'no',
  OFICIAL_CAMBIA_CLAVE: 'no',
  ALTA_AUTOMATICA: 'no',
  CREDITO_INICIAL: '0',
  LOTE_FILAS: '500',
  LOTE_EN_VUELO: '2',
  SMTP_URL: '',
  SMTP_REMITENTE: '',
  AVISO_INFRACCION: 'no',
  AVISOS_DIAS: '365',
  ARCHIVOS_DIAS: '90',
  ARCHIVOS_ESPERA_SEGUNDOS: '300',
  CUOTA_CLIENTE_MB: '1024',
  WEBHOOKS_ESPERAS: '5s,5m,30m,2h,5h,10h,14h,20h,24h',
  WEBHOOKS_HTTP: 'no',
  WEBHOOKS_REDES: '',
  ENTREGAS_DIAS: '30',
  RESPALDO_CADA: '',
  RESPALDO_GUARDAR: '7',
  RESPALDO_CARPETA: '',
  RESPALDO_CLAVE: '',
  METRICAS_TOKEN: '',
  LOG_LEVEL: 'info',
} as const;

export type EnvName = keyof typeof ENV_DEFAULTS;

/**
 * Loads `.env` of the project, if there is one; variables already set win. What the database driver would take from
 * the environment by itself is taken out. Gives the whole environment.
 * @throws StartupError when the file can't be read
 */
export function loadDotEnv(projectRoot: string, env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv {
  for (const [name, value] of Object.entries(readDotEnv(join(projectRoot, '.env')))) env[name] ??= value;
  forgetDriverEnvironment(env);
  return env;
}

/**
 * Reads the environment into one frozen object. An empty variable counts as absent.
 * @throws StartupError that names the first bad variable, never its value.
 */
export function readConfig(projectRoot: string, env: NodeJS.ProcessEnv = process.env): Config {
  const text = (name: EnvName): string => env[name]?.trim() || ENV_DEFAULTS[name];
  const optional = (name: EnvName): string | undefined => text(name) || undefined;
  const integer = (name: EnvName, min: number, max: number): number => parseInteger(name, text(name), min, max);

  const dataDir = resolve(projectRoot, expandHome(text('DATA_DIR')));
  const databaseUrl = optional('DATABASE_URL');
  const migrationUrl = optional('DATABASE_MIGRATION_URL');
  const readUrl = optional('DATABASE_READ_URL');
  const metricasToken = optional('METRICAS_TOKEN');
  const urlPublica = optional('URL_PUBLICA');
  const colaUrl = optional('COLA_URL');
  const credencialesClave = optional('CREDENCIALES_CLAVE');
  const smtpUrl = optional('SMTP_URL');
  const smtpRemitente = optional('SMTP_REMITENTE');
  const adminCorreo = parseRule('ADMIN_CORREO', () => parseCorreo(text('ADMIN_CORREO')));
  if (migrationUrl && !databaseUrl) throw badVariable('DATABASE_MIGRATION_URL', 'necesita también DATABASE_URL');
  if (readUrl && !databaseUrl) throw badVariable('DATABASE_READ_URL', 'necesita también DATABASE_URL');

  return Object.freeze({
    projectRoot,
    port: integer('PORT', 0, 65535),
    host: text('HOST'),
    databaseUrl: databaseUrl && parsePostgresUrl('DATABASE_URL', databaseUrl),
    databaseMigrationUrl: migrationUrl && parsePostgresUrl('DATABASE_MIGRATION_URL', migrationUrl),
    databaseReadUrl: readUrl && parsePostgresUrl('DATABASE_READ_URL', readUrl),
    replicaRetrasoSegundos: integer('REPLICA_RETRASO_SEGUNDOS', 1, 3600),
    dataDir,
    almacen: parseAlmacenUrl('ALMACEN_URL', text('ALMACEN_URL') || join(dataDir, 'archivos'), projectRoot),
    archivoMaxBytes: integer('ARCHIVO_MAX_MB', 1, 51_200) * 1024 * 1024,
    adminCorreo,
    adminClave: parseAdminClave(env.ADMIN_CLAVE, adminCorreo),
    jwtSecreto: parseSecret(env.JWT_SECRETO, databaseUrl !== undefined),
    credencialesClave: credencialesClave && parseCredencialesClave('CREDENCIALES_CLAVE', credencialesClave),
    tokenMinutos: integer('TOKEN_MINUTOS', 1, 1440),
    refreshDias: integer('REFRESH_DIAS', 1, 365),
    refreshGraciaSegundos: integer('REFRESH_GRACIA_SEGUNDOS', 0, 300),
    ...parseSesion(integer),
    zonaHoraria: parseZone(text('ZONA_HORARIA')),
    corsOrigenes: parseOrigins('CORS_ORIGENES', text('CORS_ORIGENES')),
    proxyConfiable: parseNetworks('PROXY_CONFIABLE', text('PROXY_CONFIABLE')),
    urlPublica: urlPublica && parseOrigin('URL_PUBLICA', urlPublica),
    procesos: integer('PROCESOS', 1, 64),
    caras: parseCaras(text('CARAS')),
    cola: colaUrl === undefined ? undefined : parseColaUrl('COLA_URL', colaUrl),
    limiteLogin: parseLimiteLogin(text('LIMITE_LOGIN')),
    limiteCarga: integer('LIMITE_CARGA', 0, 1_000_000),
    limiteInforme: integer('LIMITE_INFORME', 0, 1_000_000),
    limiteRegistro: integer('LIMITE_REGISTRO', 0, 1_000_000),
    informeDiscreto: parseSwitch('INFORME_DISCRETO', text('INFORME_DISCRETO')),
    oficialCambiaClave: parseSwitch('OFICIAL_CAMBIA_CLAVE', text('OFICIAL_CAMBIA_CLAVE')),
    altaAutomatica: parseAltaAutomatica(text('ALTA_AUTOMATICA'), text('HOST')),
    creditoInicial: integer('CREDITO_INICIAL', 0, 1_000_000),
    loteFilas: integer('LOTE_FILAS', 1, 5_000),
    loteEnVuelo: integer('LOTE_EN_VUELO', 1, 64),
    smtpUrl: smtpUrl && parseSmtpUrl('SMTP_URL', smtpUrl),
    smtpRemitente: smtpRemitente && parseRemitente('SMTP_REMITENTE', smtpRemitente),
    avisoInfraccion: parseSwitch('AVISO_INFRACCION', text('AVISO_INFRACCION')),
    avisosDias: integer('AVISOS_DIAS', 1, 36_500),
    archivosDias: integer('ARCHIVOS_DIAS', 1, 36_500),
    archivosEsperaSegundos: integer('ARCHIVOS_ESPERA_SEGUNDOS', 1, 86_400),
    cuotaClienteBytes: integer('CUOTA_CLIENTE_MB', 1, 1_048_576) * 1024 * 1024,
    webhooksEsperas: parseDurations('WEBHOOKS_ESPERAS', text('WEBHOOKS_ESPERAS')),
    webhooksHttp: parseSwitch('WEBHOOKS_HTTP', text('WEBHOOKS_HTTP')),
    webhooksRedes: parseNetworks('WEBHOOKS_REDES', text('WEBHOOKS_REDES')),
    entregasDias: integer('ENTREGAS_DIAS', 1, 36_500),
    ...parseRespaldo(text, env.RESPALDO_CLAVE, dataDir, projectRoot),
    respaldoGuardar: integer('RESPALDO_GUARDAR', 1, 10_000),
    metricasToken: metricasToken && parseToken('METRICAS_TOKEN', metricasToken),
    logLevel: parseChoice('LOG_LEVEL', text('LOG_LEVEL'), LOG_LEVELS),
  });
}

function parseAdminClave(clave: string | undefined, correo: string): string | undefined {
  return clave ? parseRule('ADMIN_CLAVE', () => parseClave(clave, 'clave', [correo])) : undefined;
}

/** Runs a value rule and turns its refusal into one that names the variable. */
function parseRule(name: EnvName, rule: () => string): string {
  try {
    return rule();
  } catch (error) {
    if (error instanceof DomainError) throw badVariable(name, error.message.replace(/\.$/, ''));
    throw error;
  }
}

function parseSecret(secret: string | undefined, required: boolean): string | undefined {
  if (!secret) {
    if (required) {
      throw badVariable('JWT_SECRETO', `es obligatoria con DATABASE_URL y debe tener ${MIN_SECRET_BYTES} bytes o más`);
    }
    return undefined;
  }
  if (Buffer.byteLength(secret) < MIN_SECRET_BYTES) {
    throw badVariable('JWT_SECRETO', `debe tener ${MIN_SECRET_BYTES} bytes o más`);
  }
  return secret;
}

/** A session that nobody uses can't outlast one that somebody does. */
function parseSesion(
  integer: (name: EnvName, min: number, max: number) => number,
): Pick<Config, 'sesionInactivaMinutos' | 'sesionTotalMinutos'> {
  const sesionInactivaMinutos = integer('SESION_INACTIVA_MINUTOS', 1, 10_080);
  const sesionTotalMinutos = integer('SESION_TOTAL_MINUTOS', 1, 10_080);
  if (sesionTotalMinutos < sesionInactivaMinutos) {
    throw badVariable('SESION_TOTAL_MINUTOS', 'no puede ser menor que SESION_INACTIVA_MINUTOS');
  }
  return { sesionInactivaMinutos, sesionTotalMinutos };
}

/** Whoever reaches the server could make himself an account, and credit with it. */
function parseAltaAutomatica(text: string, host: string): boolean {
  const alta = parseSwitch('ALTA_AUTOMATICA', text);
  if (alta && !isLoopback(host)) {
    throw badVariable('ALTA_AUTOMATICA', 'solo puede ser «si» cuando HOST es de esta misma máquina, como 127.0.0.1');
  }
  return alta;
}

function parseZone(zone: string): string {
  if (!isZonaHoraria(zone)) throw badVariable('ZONA_HORARIA', 'debe ser una zona como America/Bogota');
  return zone;
}

function parseCaras(text: string): Cara[] {
  const caras = parseList(text).map((cara) => parseChoice('CARAS', cara, CARAS));
  if (caras.length === 0)
    throw badVariable('CARAS', 'debe ser una o varias de «api», «panel» y «trabajo», separadas por comas');
  return caras;
}

/** `cuenta,dirección`, or one number: the address then gets six times as much. */
function parseLimiteLogin(text: string): LimiteLogin {
  const [cuenta = '', direccion, ...rest] = parseList(text);
  if (rest.length > 0) throw badVariable('LIMITE_LOGIN', 'debe ser «por cuenta» o «por cuenta,por dirección»');
  const porCuenta = parseInteger('LIMITE_LOGIN', cuenta, 0, 1_000_000);
  const porDireccion = direccion === undefined ? porCuenta * 6 : parseInteger('LIMITE_LOGIN', direccion, 0, 1_000_000);
  return { porCuenta, porDireccion };
}
