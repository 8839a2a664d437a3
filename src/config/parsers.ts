import { isIP } from 'node:net';
import { StartupError } from '../core/errors/startup.error.js';

/** A bad value names its variable and never prints it: it may be a secret pasted in the wrong place. */
export function badVariable(name: string, expected: string): StartupError {
  return new StartupError(`La variable ${name} no es válida: ${expected}.`);
}

/** A whole number from `min` to `max`. */
export function parseInteger(name: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < min || value > max) {
    throw badVariable(name, `debe ser un número entero de ${min} a ${max}`);
  }
  return value;
}

/** `1`, `si`, `true`, `on` or their opposites. */
export function parseSwitch(name: string, text: string): boolean {
  const value = text.toLowerCase();
  if (['1', 'si', 'sí', 'true', 'on'].includes(value)) return true;
  if (['0', 'no', 'false', 'off'].includes(value)) return false;
  throw badVariable(name, 'debe ser «si» o «no»');
}

/** Whether a server that listens there is reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

const MIN_TOKEN_LENGTH = 16;

/** A secret that travels as `Authorization: Bearer <token>` (RFC 6750, section 2.1). */
export function parseToken(name: string, text: string): string {
  if (text.length < MIN_TOKEN_LENGTH || !/^[\w.~+/-]+=*$/.test(text)) {
    throw badVariable(name, `debe tener ${MIN_TOKEN_LENGTH} o más letras, dígitos o signos de «-._~+/»`);
  }
  return text;
}

/** A comma-separated list without empty items. */
export function parseList(text: string): string[] {
  return text
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

export function parseChoice<T extends string>(name: string, text: string, choices: readonly T[]): T {
  const found = choices.find((choice) => choice === text);
  if (found === undefined) throw badVariable(name, `debe ser una de: ${choices.join(', ')}`);
  return found;
}

/** Origins (`https://host[:port]`) without path; `*` is refused because it would open every site. */
export function parseOrigins(name: string, text: string): string[] {
  return parseList(text).map((origin) => {
    const url = URL.canParse(origin) ? new URL(origin) : undefined;
    if (url?.origin !== origin) {
      throw badVariable(name, 'debe ser una lista de orígenes como https://app.ejemplo.org, separados por comas');
    }
    return origin;
  });
}

/** One origin that pages are served from: `https://host[:port]` with nothing behind but a slash. */
export function parseOrigin(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isWeb = url && ['http:', 'https:'].includes(url.protocol);
  if (!isWeb || `${url.origin}/` !== url.href || /[?#@]/.test(text)) {
    throw badVariable(name, 'debe ser solo el origen, como https://multas.ejemplo.org, sin ruta ni otra cosa detrás');
  }
  return url.origin;
}

/** Addresses and CIDR ranges; a range of everybody (`/0`) is refused. */
export function parseNetworks(name: string, text: string): string[] {
  return parseList(text).map((network) => {
    const [address = '', bits = '1', ...rest] = network.split('/');
    const family = isIP(address);
    const bitsAreValid = /^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128);
    if (family === 0 || !bitsAreValid || rest.length > 0) {
      throw badVariable(name, 'debe ser una lista de direcciones o redes como 10.0.0.0/8, separadas por comas');
    }
    return network;
  });
}

const UNITS = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const MAX_DURATIONS = 100;
const MAX_DURATION_MS = 30 * UNITS.d;

/** Durations such as `500ms`, `5s`, `30m`, `2h` or `1d`, at least one; in ms. */
export function parseDurations(name: string, text: string): number[] {
  const durations = parseList(text).map((item) => {
    const [, amount = '', unit = ''] = /^(\d{1,7})(ms|s|m|h|d)$/.exec(item) ?? [];
    return Number(amount || NaN) * UNITS[unit as keyof typeof UNITS];
  });
  const areValid = durations.every((ms) => ms >= 1 && ms <= MAX_DURATION_MS);
  if (durations.length === 0 || durations.length > MAX_DURATIONS || !areValid) {
    throw badVariable(name, 'debe ser una lista de tiempos como 5s,5m,2h, separados por comas');
  }
  return durations;
}
