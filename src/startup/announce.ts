import type { RunningServer } from './run-server.js';

/** Prints where things are and, on the first start, how to log in. */
export function announce({ url, firstLogin }: RunningServer): void {
  const lines = [
    '',
    'Registro de Infracciones está en marcha',
    `  inicio:         ${url}/`,
    `  documentación:  ${url}/docs`,
    `  API:            ${url}/api/v1`,
    ...(firstLogin.length > 0 ? ['', ...firstLogin] : []),
    '',
    'Para detenerlo: Ctrl+C',
    '',
  ];
  console.log(lines.join('\n'));
}
