import { resolve } from 'node:path';
import { StartupError } from '../../core/errors/startup.error.js';
import { ADMINISTRADOR, readDemoConfig } from './demo-config.js';

const ROOT = resolve('/proyecto');
const read = (env: NodeJS.ProcessEnv) => readDemoConfig(ROOT, env);

test('has a data folder and an administrator of its own, whatever the real registry’s are', () => {
  const config = read({ ADMIN_CORREO: 'jefa@example.com', ADMIN_CLAVE: 'la clave de verdad', PORT: '4000' });
  expect(config).toMatchObject({
    dataDir: resolve(ROOT, 'data-demo'),
    adminCorreo: ADMINISTRADOR.correo,
    adminClave: ADMINISTRADOR.clave,
    databaseUrl: undefined,
    port: 4000,
    webhooksHttp: true,
    webhooksRedes: ['127.0.0.1/32'],
  });
  expect(read({ WEBHOOKS_REDES: '10.0.0.0/8' }).webhooksRedes).toEqual(['10.0.0.0/8', '127.0.0.1/32']);
  expect(read({ DATA_DIR: '/otra' }).dataDir).toBe(resolve('/otra'));
});

test.each(['DATABASE_URL', 'DATABASE_MIGRATION_URL'])('refuses another database: %s', (name) => {
  const url = 'postgres://registro:secretisima@db.example.org/registro';
  const refusal = (): unknown => read({ [name]: url });
  expect(refusal).toThrow(StartupError);
  expect(refusal).toThrow(`quite ${name} `);
  expect(refusal).not.toThrow('secretisima');
  expect(read({ [name]: ' ' }).databaseUrl).toBeUndefined();
});

test.each(['0.0.0.0', '::', '192.168.1.5', 'registro.example.org', '127.0.0.1.example.org'])(
  'refuses to listen beyond this machine: %s',
  (HOST) => {
    expect(() => read({ HOST })).toThrow(StartupError);
    expect(() => read({ HOST })).toThrow('HOST=127.0.0.1');
  },
);

test.each(['', '127.0.0.1', '127.0.0.2', 'localhost', '::1'])('listens on this machine: «%s»', (HOST) => {
  expect(read({ HOST }).host).toBe(HOST || '127.0.0.1');
});
