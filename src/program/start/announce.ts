import type { Cara } from '../../config/config.js';
import type { RunningServer } from './serve.js';

/** What each face has to offer, in the order in which it is told. */
const PLACES: readonly [Cara, name: string, path: string][] = [
  ['api', 'inicio', '/'],
  ['panel', 'panel', '/admin'],
  ['api', 'infracciones', '/informe'],
  ['api', 'tarifario', '/tarifario'],
  ['api', 'clientes', '/clientes'],
  ['api', 'token', '/login'],
  ['api', 'documentación', '/docs'],
  ['api', 'API', '/api/v1'],
];

/** Prints where things are. */
export function announce({ url }: RunningServer, caras: readonly Cara[]): void {
  const lines = [
    '',
    'Registro de Infracciones está en marcha',
    ...PLACES.filter(([cara]) => caras.includes(cara)).map(
      ([, name, path]) => `  ${`${name}:`.padEnd(15)} ${url}${path}`,
    ),
    ...(url === '' ? ['  solo hace trabajos: no abre ningún puerto'] : []),
    '',
    'Para detenerlo: Ctrl+C',
    '',
  ];
  console.log(lines.join('\n'));
}
