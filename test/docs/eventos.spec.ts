import { EVENTOS } from '../../src/core/security-events/eventos.js';
import { readProject } from './support/documents.js';

const manual = /\n## Eventos de seguridad\n([^]*?)\n## /.exec(readProject('docs/operacion.md'))![1]!;

/** The rows of a table of four columns. */
const rows = [...manual.matchAll(/^\| `(\w+)` +\| (\d+) +\| ([^|]*?) *\| ([^|]+?) +\|$/gm)].map(
  ([, evento, nivel, campos, significado]) => ({ evento, nivel, campos, significado }),
);

test('the table of security events is the one the program follows', () => {
  const expected = Object.entries(EVENTOS).map(([evento, { nivel, campos, significado }]) => ({
    evento,
    nivel: nivel === 'warn' ? '40' : '30',
    campos: campos.map((campo) => `\`${campo}\``).join(', '),
    significado,
  }));
  expect(rows).toEqual(expected);
});

test('every field an event may have is explained', () => {
  const campos = Object.values(EVENTOS).flatMap((evento) => [...evento.campos]);
  for (const campo of ['evento', 'cuenta', 'direccion', 'request_id', ...campos]) {
    expect(manual).toContain(`\`${campo}\``);
  }
});
