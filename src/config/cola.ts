import type { ColaConfig } from './config.js';
import { badVariable } from './parsers.js';

const FORMA = 'debe ser la URL de una cola de SQS, como https://sqs.us-east-1.amazonaws.com/123456789012/trabajos';

/** The URL of a queue as SQS tells it; servers that are not Amazon's may add `?region=`. @throws StartupError */
export function parseColaUrl(name: string, text: string): ColaConfig {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (
    !url ||
    !['http:', 'https:'].includes(url.protocol) ||
    !/^\/\d+\/[\w.-]+$/.test(url.pathname) ||
    url.hash !== ''
  ) {
    throw badVariable(name, FORMA);
  }
  if (url.username !== '' || url.password !== '') {
    throw badVariable(name, 'no lleva credenciales: van en AWS_ACCESS_KEY_ID y AWS_SECRET_ACCESS_KEY, o en el rol');
  }
  if (url.pathname.endsWith('.fifo')) throw badVariable(name, 'debe ser una cola estándar, no una FIFO');
  const { region, ...others } = Object.fromEntries(url.searchParams);
  if (Object.keys(others).length > 0) throw badVariable(name, 'después de «?» solo puede llevar region');
  const own = /^sqs\.([a-z\d-]+)\.amazonaws\./.exec(url.hostname)?.[1];
  return Object.freeze({ url: `${url.origin}${url.pathname}`, endpoint: url.origin, region: region ?? own });
}
