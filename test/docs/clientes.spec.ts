import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { dataOf, logIn, ProblemaError } from '../../docs/clientes/typescript/registro.js';
import { Trabajador } from '../../src/modules/trabajos/trabajador.service.js';
import { becomesTrue } from '../../src/postgres/wait.js';
import { startApp, type TestApp } from '../support/app.js';
import { CLAVE, createUsuario } from '../support/factories.js';
import { codigoOf } from '../support/totp.js';
import { brunoRequests, brunoVariables } from './support/bruno-collection.js';
import { send } from './support/collections.js';
import { readProject } from './support/documents.js';
import { postmanRequests, postmanVariables } from './support/postman-collection.js';

const root = resolve(__dirname, '../..');
const CLIENT = join(root, 'docs/clientes/typescript');

interface Operation {
  responses: Record<string, object>;
}

const { paths } = JSON.parse(readProject('docs/openapi.json')) as { paths: Record<string, Record<string, Operation>> };
const operations = new Map(
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(
      ([method, operation]) => [`${method.toUpperCase()} ${path}`, operation] as [string, Operation],
    ),
  ),
);

let app: TestApp;

beforeAll(async () => {
  app = await startApp();
  app.service(Trabajador).start();
});

afterAll(async () => {
  await app.service(Trabajador).stop();
  await app.close();
});

/** People take a moment until they ask what became of a file. */
async function settled({ owner }: TestApp, id: string): Promise<void> {
  const isSettled = async (): Promise<boolean> => {
    const [lote] = await owner.query<{ estado: string }[]>('SELECT estado FROM registro.lotes WHERE id = $1', [id]);
    return ['revisado', 'terminado'].includes(lote!.estado);
  };
  if (!(await becomesTrue(isSettled, 60_000, 20))) throw new Error('the batch does not come on');
}

/** The operation of a request: `{{url}}/api/v1/personas/:id?…` is `/api/v1/personas/{id}`. */
function operationOf({ method, url }: { method: string; url: string }): string {
  return `${method} ${url
    .replace('{{url}}', '')
    .replace(/\?.*/, '')
    .replaceAll(/:(\w+)/g, '{$1}')}`;
}

describe.each([
  ['Postman', postmanRequests(), postmanVariables],
  ['Bruno', brunoRequests(), brunoVariables],
])('the collection for %s', (_, requests, variablesWith) => {
  test('has every operation of the API and no other, described', () => {
    expect([...new Set(requests.map(operationOf))].sort()).toEqual([...operations.keys()].sort());
    expect(requests.filter(({ description }) => description === '')).toEqual([]);
  });

  test('begins with the log-in, and succeeds from top to bottom', async () => {
    const usuario = await createUsuario(app, 'superadmin', true);
    const clave_nueva = 'la que reemplaza a la impresa';
    const variables = variablesWith({ url: app.url, usuario, clave: CLAVE, clave_nueva });
    expect(operationOf(requests[0]!)).toBe('POST /api/v1/login/access-token');
    const answers: Record<string, any> = {};
    let paso = 0;
    for (const request of requests) {
      if (/segundo-factor\/\w+$/.test(request.url)) variables.set('otp', codigoOf(variables.get('secreto'), paso++));
      if (request.url.includes('/lotes/:id')) await settled(app, variables.get('lote_id'));
      const name = `${request.folder}: ${request.name}`;
      const answer = await send(request, variables);
      const documented = Object.keys(operations.get(operationOf(request))!.responses);
      expect({ name, ...answer, documented }).toMatchObject({
        name,
        documented: expect.arrayContaining([`${answer.status}`]),
      });
      const isRefusal = request.name.endsWith('se niega');
      expect({ name, ...answer, ok: isRefusal ? answer.status === 409 : answer.status < 300 }).toMatchObject({
        name,
        ok: true,
      });
      request.receive(answer, variables);
      answers[request.name] = answer.body;
    }
    expect(answers['Repite la carga: responde la misma']).toEqual(answers['Carga una infracción']);
    expect(answers['Informe de un correo']).toMatchObject({ total: 2 });
    expect(variables.get('clave')).toBe(clave_nueva);
  });
});

test('both collections are the same', () => {
  const told = (requests: ReturnType<typeof postmanRequests>): object[] =>
    requests.map(({ receive: _, ...request }) => ({ ...request, body: String(request.body) }));
  expect(told(brunoRequests())).toEqual(told(postmanRequests()));
});

describe('the TypeScript client', () => {
  let folder: string;

  /** A copy of the folder as an integrator has it after `npm install`. */
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'registro-cliente-'));
    cpSync(CLIENT, folder, { recursive: true });
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const node = (...args: string[]): Promise<string> =>
    promisify(execFile)(process.execPath, args, { cwd: folder }).then(
      ({ stdout }) => stdout,
      (error: { stdout: string; stderr: string }) => Promise.reject(new Error(error.stdout + error.stderr)),
    );

  test('compiles strictly with what its document shows, refuses what the API does not know, and its example files and reads', async () => {
    writeFileSync(join(folder, 'refused.ts'), REFUSED);
    writeFileSync(join(folder, 'readme.ts'), /```ts\n([^]*?)```/.exec(readProject('docs/clientes/README.md'))![1]!);
    await node('node_modules/typescript/bin/tsc');
    const stdout = await node('ejemplo.js', app.url, await createUsuario(app, 'admin'), CLAVE);
    const id = /Cargada (\S+),/.exec(stdout)![1]!;
    expect(
      stdout
        .replace(/A\d{11}/, 'PLACA')
        .replace(/ana\.\d+@/, 'ana@')
        .replaceAll(id, 'ID')
        .split('\n'),
    ).toEqual([
      'Ana Rojas tiene el vehículo PLACA',
      'Cargada ID, repetida ID',
      'El oficial lleva 1',
      'Informe de ana@example.com: 1',
      expect.stringMatching(/^404 no_encontrad\w+: ./),
      '',
    ]);
  });

  test('renews its token at half its life, once for many requests', async () => {
    const fetched = jest.spyOn(globalThis, 'fetch');
    try {
      const registro = await logIn(app.url, await createUsuario(app, 'admin'), CLAVE);
      const yo = async (): Promise<string> => dataOf(await registro.GET('/api/v1/yo')).rol;
      const renewals = (): number =>
        fetched.mock.calls.filter(([request]) => (request as Request).url.endsWith('/login/refresh')).length;
      await yo();
      expect(renewals()).toBe(0);
      const now = Date.now();
      jest.spyOn(Date, 'now').mockImplementation(() => now + 31 * 60_000);
      expect(await Promise.all([yo(), yo(), yo()])).toEqual(['admin', 'admin', 'admin']);
      expect(renewals()).toBe(1);
    } finally {
      jest.restoreAllMocks();
    }
  });

  test('what the server answers instead is thrown with its cause', async () => {
    const refused: unknown = await logIn(app.url, 'nadie@example.com', CLAVE).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ProblemaError);
    expect(refused).toMatchObject({ status: 401, problema: { status: 401, codigo: expect.any(String) } });
    expect((refused as ProblemaError).message).toBe((refused as ProblemaError).problema!.detail);
    expect(() => dataOf({ response: new Response(null, { status: 502 }) })).toThrow('El servidor respondió 502.');
  });

  test('the versions it asks for are those tried here', () => {
    const { dependencies, devDependencies } = JSON.parse(readProject('docs/clientes/typescript/package.json'));
    expect(JSON.parse(readProject('package.json')).devDependencies).toMatchObject({
      ...dependencies,
      ...devDependencies,
    });
  });
});

/** Each marked line would be an error of the compiler without its mark, and the mark without the error. */
const REFUSED = `
import type { Registro } from './registro.js';

export async function refused(registro: Registro): Promise<void> {
  // @ts-expect-error a field that the API does not know
  await registro.POST('/api/v1/personas', { body: { nombre: 'Ana', correo: 'ana@example.com', edad: 40 } });
  // @ts-expect-error an optional field of another name
  await registro.PATCH('/api/v1/oficiales/{id}', { params: { path: { id: '' } }, body: { nombre: 'Ana', activa: false } });
  // @ts-expect-error a filter of another name
  await registro.GET('/api/v1/infracciones', { params: { query: { limite: 10, placa: 'BBCL12' } } });
  // @ts-expect-error a required field is missing
  await registro.POST('/api/v1/cargar_infraccion', { body: { placa_patente: 'BBCL12', comentarios: 'Luz roja.' } });
  // @ts-expect-error no such operation
  await registro.GET('/api/v1/multas');
  // @ts-expect-error the id is missing
  await registro.GET('/api/v1/personas/{id}');
  const { data, error } = await registro.GET('/api/v1/infracciones');
  // @ts-expect-error the answer has no such field
  data?.filas;
  // @ts-expect-error there is no data beside an error
  if (error) data.datos;
  error?.codigo satisfies string | undefined;
  data?.datos[0]?.placa_patente satisfies string | undefined;
}
`;
