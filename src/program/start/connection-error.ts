import { StartupError } from '../../core/errors/startup.error.js';
import { driverError, isConnectionLost, type DriverError } from '../../core/database/sql-state.js';

const CAUSES: Readonly<Record<string, string>> = {
  '28P01': 'el servidor rechaza el usuario o la clave',
  '28000': 'el servidor rechaza al usuario',
  '3D000': 'la base de datos no existe',
  '42501': 'al usuario le faltan permisos para migrar: indique DATABASE_MIGRATION_URL con el rol dueño',
  '53300': 'el servidor no acepta más conexiones',
  ECONNREFUSED: 'nadie responde en esa dirección y puerto',
  ENOTFOUND: 'no se encuentra el servidor',
  EAI_AGAIN: 'no se encuentra el servidor',
  ETIMEDOUT: 'el servidor no responde',
  '25006':
    'el servidor es de solo lectura (una réplica, o default_transaction_read_only): indique el que acepta escrituras',
  CERT_HAS_EXPIRED: 'el certificado del servidor venció',
  CERT_NOT_YET_VALID: 'el certificado del servidor todavía no es válido: revise la hora de este equipo',
  ERR_TLS_CERT_ALTNAME_INVALID:
    'el certificado del servidor es de otro nombre: escriba en la dirección el nombre que figura en él',
};

/** Causes that have no code, or one that says less than the text. The server's own texts may be in its language. */
const CAUSES_BY_TEXT: readonly [text: RegExp, reason: string][] = [
  [/does not support SSL/, 'el servidor no ofrece TLS, que sslmode pide'],
  [/pg_hba\.conf.*no encryption/, 'el servidor solo acepta conexiones con TLS: use sslmode=require o más'],
  [/valid client certificate/, 'el servidor pide un certificado de cliente: indíquelo con sslcert y sslkey'],
  [/client password must be/, 'el servidor pide una clave y la dirección no la trae'],
];

/** The driver's own time limit has no code. */
const TIMEOUT = /\btimeout\b/;

/** What Node says of a certificate nobody it trusts has signed. */
const UNTRUSTED =
  /^(SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY_LEAF)|CERT_(UNTRUSTED|SIGNATURE)|INVALID_CA)/;
const TLS_FAILED = /^(ERR_SSL|ERR_TLS|CERT_|EPROTO)/;
const REFUSED_BY_SERVER = /^ERR_SSL_.*ALERT/;

const UNKNOWN = 'no se pudo establecer la conexión';

/** One line about a database that can't be reached at start; `variable` is where its address came from. */
export function connectionStartupError(variable: string, error: unknown): StartupError {
  const reason = reasonOf(driverError(error));
  return new StartupError(`No se puede usar la base de datos de ${variable}: ${reason}.`, { cause: error });
}

function reasonOf({ code = '', message }: DriverError = new Error()): string {
  const byText = CAUSES_BY_TEXT.find(([text]) => text.test(message))?.[1];
  const known = byText ?? CAUSES[code] ?? tlsReason(code);
  return known ?? (TIMEOUT.test(message) ? CAUSES.ETIMEDOUT! : UNKNOWN);
}

function tlsReason(code: string): string | undefined {
  if (UNTRUSTED.test(code)) {
    return 'el certificado del servidor no es de confianza: indique con sslrootcert el de la autoridad que lo firmó';
  }
  if (REFUSED_BY_SERVER.test(code)) return 'el servidor rechaza el certificado de cliente o la versión de TLS';
  return TLS_FAILED.test(code) ? 'no se pudo acordar TLS con el servidor' : undefined;
}

/** The server has no TLS, or the two sides do not agree on it. */
export function isTlsRefusal(error: DriverError | undefined): boolean {
  return /SSL connection/.test(error?.message ?? '') || tlsReason(error?.code ?? '') !== undefined;
}

/**
 * Connects. A failure becomes one line that names `variable`, which the address came from, and the cause.
 * @param variable absent where the database is our own: then the error stays as it is
 * @throws StartupError
 */
export async function connectOrExplain(variable: string | undefined, connect: () => Promise<unknown>): Promise<void> {
  try {
    await connect();
  } catch (error) {
    throw variable ? connectionStartupError(variable, error) : error;
  }
}

/**
 * Runs statements at start. Missing rights, a server that only reads and a lost connection become one line that names
 * `variable`; any other error is a defect of the program and stays as it is.
 * @throws StartupError
 */
export async function prepareOrExplain(variable: string | undefined, prepare: () => Promise<void>): Promise<void> {
  try {
    await prepare();
  } catch (error) {
    const isTheirs = ['42501', '25006'].includes(driverError(error)?.code ?? '') || isConnectionLost(error);
    throw variable && isTheirs ? connectionStartupError(variable, error) : error;
  }
}
