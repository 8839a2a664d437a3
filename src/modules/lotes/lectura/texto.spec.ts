import { encode } from 'iconv-lite';
import { CODIFICACIONES, type Codificacion } from './codificacion.js';
import { Decodificador } from './texto.js';

function decoded(bytes: Uint8Array, codificacion: Codificacion): string {
  const answers = [1, 2, 3, 1_000].map((size) => {
    const decodificador = new Decodificador(codificacion);
    const parts: string[] = [];
    for (let place = 0; place < bytes.length; place += size)
      parts.push(decodificador.add(bytes.subarray(place, place + size)));
    parts.push(decodificador.end());
    // What is one line end is never in two parts.
    for (const [place, part] of parts.entries()) expect([part.at(-1), parts[place + 1]?.[0]]).not.toEqual(['\r', '\n']);
    return parts.join('');
  });
  for (const answer of answers) expect(answer).toBe(answers[0]);
  return answers[0]!;
}

test.each(CODIFICACIONES)('%s, as it stands there, with its mark and without', (codificacion) => {
  const text = 'Ñuñoa;señal\r\nuno\rdos\n\r\n\r\rtres\r';
  expect(decoded(encode(text, codificacion), codificacion)).toBe(text);
  if (codificacion.startsWith('utf')) expect(decoded(encode(`\ufeff${text}`, codificacion), codificacion)).toBe(text);
});

test('bytes that are no text are marked, however the file is cut; what the file itself says stays', () => {
  const broken = Buffer.from([0x61, 0xf3, 0x62, 0xe2, 0x82, 0x0a]);
  const whole = Buffer.from('dañado: \ufffd €😀\n');
  expect(decoded(whole, 'utf-8')).toBe('dañado: \ufffd €😀\n');
  expect(decoded(Buffer.concat([whole, broken, whole]), 'utf-8')).toBe(
    'dañado: \ufffd €😀\na\uffffb\uffff\ndañado: \ufffd €😀\n',
  );
  expect(decoded(Buffer.from([0x61, 0xe2, 0x82]), 'utf-8')).toBe('a\uffff');
  expect(decoded(Buffer.from([0x61, 0x81, 0x62]), 'windows-1252')).toBe('a\uffffb');
  for (const codificacion of ['utf-16le', 'utf-16be'] as const)
    expect(decoded(encode('a\ud83d;😀\ude00\ufffd', codificacion), codificacion)).toBe('a\uffff;😀\uffff\ufffd');
});

test('what Windows has where Latin-1 has nothing', () => {
  expect(decoded(Buffer.from([0x80, 0x93, 0x94, 0x96]), 'windows-1252')).toBe('€“”–');
});
