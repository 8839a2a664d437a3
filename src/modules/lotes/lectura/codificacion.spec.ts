import { encode } from 'iconv-lite';
import { JuezDeCodificacion, type Codificacion } from './codificacion.js';
import { isDecidido, type Juicio } from './juicio.js';

/** However the bytes come, the answer is the same. */
function judge(bytes: Uint8Array): Juicio<Codificacion> {
  const answers = [1, 2, 3, 5, 1 << 16].map((size) => {
    const juez = new JuezDeCodificacion();
    for (let place = 0; place < bytes.length; place += size) juez.add(bytes.subarray(place, place + size));
    return juez.decide();
  });
  for (const answer of answers) expect(answer).toEqual(answers[0]);
  return answers[0]!;
}

const TEXTO = 'placa;fecha;infracción\nABC123;01/02/2024;No respetó la señal: «PARE», en la calle Núñez nº 5\n';
const GRITADO = 'PLACA;FECHA;INFRACCIÓN\nABC123;01/02/2024;NO RESPETÓ LA SEÑAL EN LA CALLE NÚÑEZ; ÁREA URBANA\n';

test.each([
  ['nothing', '', 'utf-8', 'utf-8'],
  ['letters without accents', 'placa,fecha\nABC123,2024-01-01\n', 'utf-8', 'utf-8'],
  ['UTF-8', TEXTO, 'utf-8', 'utf-8'],
  ['UTF-8 of four bytes', `${TEXTO}🚗 «Ñ» 日本\n`, 'utf-8', 'utf-8'],
  ['Windows-1252', TEXTO, 'windows-1252', 'windows-1252'],
  ['Windows-1252 in capitals', GRITADO, 'windows-1252', 'windows-1252'],
  ['Windows-1252 with its quotes and dashes', `${TEXTO}“así” – dijo\n`, 'windows-1252', 'windows-1252'],
  ['DOS 850', TEXTO, 'cp850', 'cp850'],
  ['DOS 850 in capitals', GRITADO, 'cp850', 'cp850'],
] as const)('%s', (_, text, written, read) => {
  expect(judge(encode(text, written))).toEqual({ valor: read });
});

test.each([
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
] as const)('a mark says that it is %s', (codificacion, mark) => {
  expect(judge(Buffer.concat([Buffer.from(mark), encode(TEXTO, codificacion)]))).toEqual({ valor: codificacion });
});

test('the only accent may be at the very end', () => {
  const text = `${'a,b\n'.repeat(50_000)}Peña`;
  expect(judge(encode(text, 'windows-1252'))).toEqual({ valor: 'windows-1252' });
  expect(judge(encode(text, 'cp850'))).toEqual({ valor: 'cp850' });
  expect(judge(encode(text, 'utf-8'))).toEqual({ valor: 'utf-8' });
});

test('what makes words in both, or in neither, is asked, with the words', () => {
  // "PERÚ" of DOS is the bytes of "PERé"; a lone byte says nothing.
  const alone = judge(Buffer.concat([Buffer.from('a;'), Buffer.from([0xe9]), Buffer.from(';b\n')]));
  expect(isDecidido(alone)).toBe(false);
  expect(alone).toEqual({
    opciones: ['windows-1252', 'cp850'],
    muestras: [{ 'windows-1252': 'é', cp850: 'Ú' }],
  });
  const both = judge(Buffer.concat([encode('Muñoz\n', 'cp850'), encode('Muñoz\n', 'windows-1252')]));
  expect(both).toEqual({
    opciones: ['windows-1252', 'cp850'],
    muestras: [
      { 'windows-1252': 'Mu¤oz', cp850: 'Muñoz' },
      { 'windows-1252': 'Muñoz', cp850: 'Mu±oz' },
    ],
  });
});
