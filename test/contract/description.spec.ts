import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

// What can be told of docs/openapi.json without a server.

type Node = Record<string, unknown>;

const DOCUMENT = JSON.parse(readFileSync(resolve(__dirname, '../../docs/openapi.json'), 'utf8')) as Node;

/** Every object within `value`, with where it stands. */
function* walk(value: unknown, at = ''): Generator<[at: string, node: Node]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [at, value as Node];
  for (const [name, inner] of Object.entries(value)) yield* walk(inner, `${at}/${name}`);
}

const NODES = [...walk(DOCUMENT)];

/** Each field of each schema and each parameter, with its own schema. */
const FIELDS = NODES.flatMap(([at, { properties, schema, name }]): [at: string, name: string, schema: Node][] => [
  ...Object.entries((properties ?? {}) as Node).map(
    ([field, its]) => [at, field, its as Node] as [string, string, Node],
  ),
  ...(typeof name === 'string' && schema ? [[at, name, schema as Node] as [string, string, Node]] : []),
]);

test('a number is an integer, and says how large it may get; only coordinates have decimals', () => {
  const wrong = NODES.filter(([at, { type, format }]) => {
    if (/\/(latitud|longitud)$/.test(at)) return format !== 'double';
    return type === 'number' || (type === 'integer' && !format);
  });
  expect(wrong.map(([at]) => at)).toEqual([]);
});

test('no description holds what is meant for a compiler', () => {
  const wrong = NODES.filter(([, { description }]) => /@\w+/.test(String(description)));
  expect(wrong.map(([at]) => at)).toEqual([]);
});

test('ids and instants say what they are', () => {
  const formats = FIELDS.map(([at, name, { format, anyOf }]) => {
    if (/tarifario\/\{id\}(\/monto|\/visitas)?\/get/.test(at) && name === 'id') return [at, name, format, format]; // or a code
    if (/^id$|_id$/.test(name) && !/^(client|request)_id$/.test(name)) return [at, name, format, 'uuid'];
    if (/_en$/.test(name)) return [at, name, format, 'date-time'];
    const isInstant = (anyOf as Node[] | undefined)?.some((one) => one['format'] === 'date-time');
    return [at, name, isInstant ? 'date-time' : format, name === 'timestamp' ? 'date-time' : format];
  });
  expect(formats.filter(([, , format, wanted]) => format !== wanted)).toEqual([]);
});

test('every text of a request says how long it may be, or how it looks', () => {
  const limits = ['minLength', 'maxLength', 'pattern', 'format', 'enum', 'anyOf'];
  const wrong = FIELDS.filter(([at]) => /\/(Create|Update|Cargar|Cambiar|Informe)\w*Dto$|\/parameters\/\d+$/.test(at))
    .filter(([, name, { type }]) => type === 'string' && !/^If-|^id$|^codigo$/.test(name)) // any text, most of which match nothing
    .filter(([, , schema]) => !limits.some((limit) => limit in schema));
  expect(wrong.map(([at, name]) => `${at} ${name}`)).toEqual([]);
});

test('filing tells by its name each way in which an act may be refused', () => {
  const at = NODES.find(([path]) => path === '/paths//api/v1/cargar_infraccion/post/responses')![1] as Record<
    number,
    { description: string }
  >;
  const names = [404, 422, 503].flatMap((status) => at[status]!.description.match(/(?<=`)\w+(?=`:)/g));
  expect(names).toEqual([
    ...['placa_desconocida', 'codigo_desconocido', 'sin_precio_vigente'],
    ...['clave_reutilizada', 'monedas_distintas', 'monto_excesivo'],
    'tarifario_ocupado',
  ]);
});
