import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseAlmacenUrl } from './almacen.js';

const ROOT = resolve('/proyecto');
const parse = (text: string) => parseAlmacenUrl('ALMACEN_URL', text, ROOT);

test('a folder is one of the project, of the home or of the machine', () => {
  expect(parse('archivos')).toEqual({ tipo: 'carpeta', carpeta: join(ROOT, 'archivos') });
  expect(parse('~/archivos')).toEqual({ tipo: 'carpeta', carpeta: join(homedir(), 'archivos') });
  expect(parse('/srv/archivos')).toEqual({ tipo: 'carpeta', carpeta: resolve('/srv/archivos') });
});

test.each([
  ['s3://registro', '', undefined, undefined],
  ['s3://registro/', '', undefined, undefined],
  ['s3://registro/lotes', 'lotes/', undefined, undefined],
  ['s3://registro/a/b/?region=sa-east-1', 'a/b/', undefined, 'sa-east-1'],
  ['s3://registro?endpoint=http://127.0.0.1:9000&region=local-1', '', 'http://127.0.0.1:9000', 'local-1'],
])('%s', (text, prefijo, endpoint, region) => {
  expect(parse(text)).toEqual({ tipo: 's3', bucket: 'registro', prefijo, endpoint, region });
});

test.each([
  ['https://registro.s3.amazonaws.com', /debe ser una carpeta o tener la forma s3:/],
  ['s3:', /bucket/],
  ['s3://re', /bucket/],
  ['s3://Registro', /bucket/],
  ['s3://registro:9000/lotes', /bucket/],
  ['s3://clave:secreto@registro/lotes', /no lleva credenciales/],
  ['s3://registro/a//b', /prefijo/],
  ['s3://registro/a%20b', /prefijo/],
  ['s3://registro/lotes#x', /tener la forma/],
  ['s3://registro?region=Sao Paulo', /región/],
  ['s3://registro?endpoint=almacen', /endpoint/],
  ['s3://registro?endpoint=https://almacen.example/ruta', /endpoint/],
  ['s3://registro?clase=GLACIER', /solo puede llevar endpoint y region/],
  ['s3://registro?region=a1&region=b1', /una vez cada uno/],
])('%s is refused and not told', (text, reason) => {
  const refusal = expect(() => parse(text));
  refusal.toThrow(reason);
  refusal.toThrow(/^La variable ALMACEN_URL no es válida: /);
  refusal.not.toThrow(/secreto/);
});
