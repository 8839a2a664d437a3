import { parseColaUrl } from './cola.js';

const parse = (text: string) => parseColaUrl('COLA_URL', text);

test('the region is that of the address, or the one that is told', () => {
  const amazon = 'https://sqs.sa-east-1.amazonaws.com';
  const url = `${amazon}/123456789012/trabajos`;
  expect(parse(url)).toEqual({ url, endpoint: amazon, region: 'sa-east-1' });
  const local = 'http://127.0.0.1:9324/000000000000/trabajos';
  expect(parse(local)).toEqual({ url: local, endpoint: 'http://127.0.0.1:9324', region: undefined });
  expect(parse(`${local}?region=us-east-1`)).toEqual({ ...parse(local), region: 'us-east-1' });
});

test.each([
  ['trabajos', /debe ser la URL de una cola de SQS/],
  ['https://sqs.us-east-1.amazonaws.com', /debe ser la URL de una cola de SQS/],
  ['sqs://123456789012/trabajos', /debe ser la URL de una cola de SQS/],
  ['https://sqs.us-east-1.amazonaws.com/123456789012/trabajos.fifo', /no una FIFO/],
  ['https://clave:secreto@sqs.us-east-1.amazonaws.com/123456789012/trabajos', /no lleva credenciales/],
  ['https://sqs.us-east-1.amazonaws.com/123456789012/trabajos?x=1', /solo puede llevar region/],
])('%s is refused', (text, reason) => {
  expect(() => parse(text)).toThrow(reason);
});
