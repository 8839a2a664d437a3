import { analizar } from '../../src/modules/lotes/lectura/analisis.js';
import { firstOf } from '../../src/modules/lotes/lectura/juicio.js';
import { lecturaDe, valoresDe } from '../../src/modules/lotes/lectura/lectura.js';
import { pendientesDe } from '../../src/modules/lotes/lectura/pendientes.js';
import { ESQUEMA_DE_PERFIL, formatoOf, parsePerfil } from '../../src/modules/lotes/lectura/perfil.js';
import { readActa } from '../../src/modules/lotes/lineas/acta-de-archivo.js';
import { MomentosLocales } from '../../src/modules/lotes/lineas/momentos-locales.js';
import { readProject } from './support/documents.js';

const text = readProject('docs/importar.md');

/** The examples: a title, a file, and the profile it needs, if it needs one. */
const EXAMPLES = [...text.matchAll(/^### (.+)\n\n```csv\n([^]*?)```\n(?:\n```json\n([^]*?)```)?/gm)].map(
  ([, title, file, perfil]) => [title!, file!, perfil ?? '{}'] as const,
);

test('there are examples', () => {
  expect(EXAMPLES).toHaveLength(3);
});

test.each(EXAMPLES)('%s: nothing is asked, and its lines are acts', async (_, file, json) => {
  const perfil = parsePerfil(JSON.parse(json) as unknown);
  async function* open(): AsyncGenerator<Uint8Array> {
    yield Buffer.from(file);
  }
  const analisis = await analizar(open, 'infracciones', perfil);
  expect(pendientesDe(analisis, 'infracciones', perfil)).toEqual([]);
  const formatoDeFecha = perfil.formato_fecha ? formatoOf(perfil.formato_fecha)! : firstOf(analisis.formatoDeFecha!);
  const momentos = new MomentosLocales('America/Santiago');
  const reglas = { formatoDeFecha, decimal: analisis.decimal, momentos, ahora: Date.parse('2026-01-01T00:00:00Z') };
  const actas = analisis.primeros.map((registro) => readActa(valoresDe(registro, lecturaDe(analisis, perfil)), reglas));
  expect(actas).toEqual([{ leida: expect.objectContaining({ oficial: '1001' }) }]);
});

test('every key of a profile is told, and no other', () => {
  const told = [...text.matchAll(/^\| `(\w+)` +\|/gm)].map(([, key]) => key!);
  const keys = Object.keys(ESQUEMA_DE_PERFIL.properties);
  expect(told.filter((key) => keys.includes(key))).toEqual(keys);
});
