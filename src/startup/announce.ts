import type { RunningServer } from './run-server.js';

/** Prints where things are. */
export function announce({ url }: RunningServer): void {
  const lines = [
    '',
    'Registro de Infracciones está en marcha',
    `  inicio:         ${url}/`,
    `  infracciones:   ${url}/informe`,
    `  token:          ${url}/login`,
    `  documentación:  ${url}/docs`,
    `  API:            ${url}/api/v1`,
    '',
    'Para detenerlo: Ctrl+C',
    '',
  ];
  console.log(lines.join('\n'));
}
