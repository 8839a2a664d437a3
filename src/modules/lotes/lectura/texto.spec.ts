import { encode } from 'iconv-lite';
import { CODIFICACIONES, type Codificacion } from './codificacion.js';
import { Decodificador } from './texto.js';

function decoded(bytes: Uint8Array, codificacion: Codificacion): string {
  const answers = [1, 2, 3, 1_000].map((size) => {
    const decodificador = new Decodificador(codificacion);
    let text = '';
    for (let place = 0; place < bytes.length; place += size)
      text += decodificador.add(bytes.subarray(place, place + size));
    return text + decodificador.end();
  });
  for (const answer of answers) expect(answer).toBe(answers[0]);
  return answers[0]!;
}

test.each(CODIFICACIONES)('%s, whatever its line ends, with its mark and without', (codificacion) => {
  const text = 'Ñuñoa;señal\r\nuno\rdos\n\r\n\r\rtres';
  const tidy = 'Ñuñoa;señal\nuno\ndos\n\n\n\ntres';
  expect(decoded(encode(text, codificacion), codificacion)).toBe(tidy);
  if (codificacion.startsWith('utf')) expect(decoded(encode(`\ufeff${text}`, codificacion), codificacion)).toBe(tidy);
});

test('what Windows has where Latin-1 has nothing', () => {
  expect(decoded(Buffer.from([0x80, 0x93, 0x94, 0x96]), 'windows-1252')).toBe('€“”–');
});
