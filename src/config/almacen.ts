import { resolve } from 'node:path';
import type { AlmacenConfig } from './config.js';
import { badVariable, parseOrigin } from './parsers.js';
import { expandHome } from './paths.js';

const FORMA = 'debe ser una carpeta o tener la forma s3://bucket/prefijo?endpoint=https://servidor&region=región';
/** One letter before the colon is a drive of Windows. */
const SCHEME = /^[a-z][a-z\d+.-]+:/i;
/** As Amazon names its rules for buckets. */
const BUCKET = /^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/;
const PREFIX = /^(?:[\w.-]+\/)*$/;
const REGION = /^[a-z\d-]{2,40}$/;

/** A folder, or `s3://bucket/prefix?endpoint=…&region=…`. @throws StartupError that tells nothing of the value */
export function parseAlmacenUrl(name: string, text: string, projectRoot: string): AlmacenConfig {
  if (!SCHEME.test(text)) return { tipo: 'carpeta', carpeta: resolve(projectRoot, expandHome(text)) };
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol !== 's3:' || url.hash !== '') throw badVariable(name, FORMA);
  if (url.username !== '' || url.password !== '') {
    throw badVariable(name, 'no lleva credenciales: van en AWS_ACCESS_KEY_ID y AWS_SECRET_ACCESS_KEY, o en el rol');
  }
  if (!BUCKET.test(url.host)) {
    throw badVariable(name, 'el bucket debe tener de 3 a 63 minúsculas, dígitos, puntos o guiones');
  }
  const prefijo = url.pathname.replace(/^\//, '').replace(/([^/])$/, '$1/');
  if (!PREFIX.test(prefijo) || /(^|\/)\.{1,2}\//.test(prefijo)) {
    throw badVariable(name, 'el prefijo solo puede tener letras, dígitos y «._-/»');
  }
  return { tipo: 's3', bucket: url.host, prefijo, ...parseOptions(name, url.searchParams) };
}

function parseOptions(
  name: string,
  options: URLSearchParams,
): { endpoint: string | undefined; region: string | undefined } {
  const given = new Map<string, string>(options);
  if (given.size < options.size || [...given.keys()].some((key) => key !== 'endpoint' && key !== 'region')) {
    throw badVariable(name, 'después de «?» solo puede llevar endpoint y region, una vez cada uno');
  }
  const [endpoint, region] = [given.get('endpoint'), given.get('region')];
  if (region !== undefined && !REGION.test(region)) throw badVariable(name, 'la región debe ser como sa-east-1');
  return { endpoint: endpoint === undefined ? undefined : parseEndpoint(name, endpoint), region };
}

function parseEndpoint(name: string, text: string): string {
  try {
    return parseOrigin(name, text);
  } catch {
    throw badVariable(name, 'el endpoint debe ser solo el origen, como https://almacen.ejemplo.org');
  }
}
