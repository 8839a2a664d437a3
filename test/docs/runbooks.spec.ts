import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ENV_DEFAULTS } from '../../src/config/env.js';
import { SECRETO } from '../support/external-installation.js';
import { PreparedInstallation } from '../support/prepared-installation.js';
import { Receptor } from '../support/receptor.js';
import { ReplicatedServer } from '../support/replicated-server.js';
import { login, PERSONA, seed } from '../support/seed.js';
import { ADMIN, Installation, type Env, type ServerProcess } from '../support/server-process.js';
import { commandsOf, lastingPort, Machine, RUNBOOKS, type Shell } from './support/runbooks.js';

const DOCS = resolve(__dirname, '../../docs');
const QUIET: Env = {
  CARAS: 'api,trabajo',
  LIMITE_LOGIN: '0',
  LIMITE_INFORME: '0',
  LIMITE_CARGA: '0',
  LOG_LEVEL: 'silent',
};
const CREDENCIALES = { user: 'addi', password: '123456' };

/** A server as a service of a machine: what is in the folder's .env decides, as it does for whoever reads a runbook. */
class Service {
  server!: ServerProcess;
  machine!: Machine;

  private constructor(
    readonly installation: Installation,
    private readonly env: Env,
  ) {}

  static async start(installation: Installation, variables: Env): Promise<Service> {
    const { home } = installation;
    const env = {
      ...ENV_DEFAULTS,
      ...QUIET,
      ADMIN_CLAVE: ADMIN.password,
      DATA_DIR: join(home, 'data'),
      NODE_ENV: 'production',
    };
    const service = new Service(installation, { ...env, PORT: String(await lastingPort()) });
    symlinkSync(DOCS, join(home, 'docs'));
    writeFileSync(
      join(home, '.env'),
      Object.entries(variables)
        .map(([name, value]) => `${name}=${value}\n`)
        .join(''),
    );
    service.machine = await Machine.at(home, service.env, (verb) => service.manage(verb));
    await service.manage('start');
    return service;
  }

  /** @param replacements what a runbook calls by an example's name */
  async follow(runbook: string, replacements: Readonly<Record<string, string>> = {}): Promise<Shell> {
    const { home } = this.installation;
    const all: Record<string, string> = {
      'http://127.0.0.1:3000': this.server.url,
      '/opt/registro-infracciones': home,
      '/mnt/respaldos': join(home, 'respaldos'),
      ...replacements,
    };
    let script = commandsOf(runbook);
    for (const [example, real] of Object.entries(all)) script = script.replaceAll(example, real);
    return this.machine.run(`export SERVIDOR=${this.server.url}\n${script}`, `${ADMIN.password}\n`);
  }

  async end(): Promise<void> {
    await this.manage('stop');
    await this.machine.close();
    await this.installation.remove();
  }

  private async manage(verb: string): Promise<void> {
    if (verb !== 'start') await this.server.stop();
    if (verb === 'stop') return;
    const lines = readFileSync(join(this.installation.home, '.env'), 'utf8').trim().split('\n');
    const variables = lines.map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]);
    this.server = await this.installation.start({ ...this.env, ...(Object.fromEntries(variables) as Env) });
  }
}

describe('with the embedded database', () => {
  let service: Service;
  let receptor: Receptor;
  let aliado: string;
  let otro: string; // nothing is done to it
  let elegidos: Record<string, string>;

  beforeAll(async () => {
    const installation = await PreparedInstallation.create();
    const data = join(installation.home, 'data');
    renameSync(installation.dataDir, data);
    symlinkSync(data, installation.dataDir);
    receptor = await Receptor.start();
    service = await Service.start(installation, {
      RESPALDO_CLAVE: 'frase-de-los-respaldos',
      WEBHOOKS_HTTP: 'si',
      WEBHOOKS_REDES: '127.0.0.1/32',
    });
    const { http } = service.server;
    const { admin: token } = await seed(http);
    aliado = (await http.post('/aliados', { nombre: 'Andes' }, { token })).body.id as string;
    const suscripcion = { url: `${receptor.url}/eventos`, eventos: ['infraccion.creada'], activo: true };
    const suscrita = await http.post(`/aliados/${aliado}/suscripciones`, suscripcion, { token });
    elegidos = { 'ALIADO=…': `ALIADO=${aliado}`, 'SUSCRIPCION=…': `SUSCRIPCION=${suscrita.body.id}` };
    otro = (await http.post('/aliados', { nombre: 'Otro, más nuevo' }, { token })).body.id as string;
    mkdirSync(join(data, 'respaldos'));
    mkdirSync(join(installation.home, 'respaldos'));
    for (const day of [1, 2, 3]) writeFileSync(join(data, `respaldos/programado-2026-01-0${day}T000000Z.tar`), '');
    writeFileSync(join(installation.home, 'diario'), accesos());
  });

  beforeEach(async () => {
    const { http } = service.server;
    const token = await login(http, ADMIN.username, ADMIN.password);
    expect((await http.post(`//allies/${aliado}/credentials`, CREDENCIALES, { token })).status).toBe(200);
  });

  afterAll(async () => {
    await service.end();
    await receptor.close();
  });

  /** One partner whose requests fail, once in a line that is out of format, and one whose credentials are only missing. */
  function accesos(): string {
    const line = (path: string, status: number): string =>
      `203.0.113.7 - - [28/Nov/2026:03:10:00 +0000] "GET ${path} HTTP/1.1" ${status} 51 "-" "curl/8"\n`;
    const ruta = `/allies/${aliado}/credentials`;
    const sano = line(`/allies/${otro}/credentials`, 400);
    return (
      line('/health/ready', 200) + sano + line(ruta, 400) + line(ruta, 200) + line(ruta, 500).replace(' - - [', ' - [[')
    );
  }

  const EXPECTED: Readonly<Record<string, readonly RegExp[]>> = {
    'cola-detenida.md': [/"estado":"listo"/, /sin CARAS/, /^0$/m],
    'credenciales-por-http.md': [
      /"message":"Credentials added"/,
      /"message":"Ally has credentials set!"/,
      /"token":"aliado_/,
    ],
    'credenciales-que-fallan.md': [
      /nombre: 'Andes'/,
      /por_estado: \{ '200': 1, '400': 1, '500': 1 \}/,
      /^5: /m,
      /^\S{36} {2}Andes\n(?!\S{36} {2})/m,
    ],
    'datos-de-una-persona.md': [new RegExp(PERSONA.correo), /datos\.html/, /entidad: 'exportacion'/],
    'disco-lleno.md': [/data\/postgres/, /"estado":"listo"/],
    'restaurar-respaldo.md': [
      /Respaldo hecho/,
      /está entero/,
      /Restaurado el respaldo/,
      /El libro cuadra/,
      /"activo":true/,
    ],
    'rotar-claves.md': [
      /credenciales: 1 cifradas/,
      /credenciales: 0 cifradas/,
      /^401$/m,
      /"secreto":"whsec_/,
      /estado: 204/,
    ],
    'telefono-robado.md': [/"activo":false/, /"activo":true/, /^bearer$/m, /accion: 'modificar'/],
  };

  test.each(Object.keys(EXPECTED))('%s does what it says', async (runbook) => {
    const base = { 'postgres://postgres@db.example.org/registro': await service.installation.adminUrl() };
    const said = await service.follow(runbook, { ...base, ...elegidos });
    expect([said.code, said.code === 0 ? '' : said.stdout + said.stderr]).toEqual([0, '']);
    for (const expected of EXPECTED[runbook]!) expect(said.stdout).toMatch(expected);
  });

  test('no runbook chooses whom to change: what is to be chosen is filled in by whoever reads it', () => {
    for (const runbook of RUNBOOKS) expect(commandsOf(runbook)).not.toMatch(/^(ALIADO|SUSCRIPCION)=(?!…$)/m);
  });

  test('a mistyped password is said and asked for again', async () => {
    const { url } = service.server;
    const script = `SERVIDOR=${url}
. docs/runbooks/entrar.sh || echo "clave: \${CLAVE:-ninguna}"
. docs/runbooks/entrar.sh
admin "$SERVIDOR/api/v1/aliados?buscar=nadie" | campo "datos[0].id"`;
    const said = await service.machine.run(script, `mal-escrita\n${ADMIN.password}\n`);
    expect(said.stdout.trim()).toBe('clave: ninguna');
    expect(said.stderr.split('\n')).toEqual([
      expect.stringMatching(/^No se pudo entrar como admin@registro\.local: \S/),
      expect.stringMatching(/^No hay «datos\[0\]\.id» en: \{/),
      '',
    ]);
    expect(said.code).toBe(1);
  });

  test('every runbook is followed', () => {
    expect([...Object.keys(EXPECTED), 'promover-replica.md'].sort()).toEqual([...RUNBOOKS].sort());
  });
});

test('promover-replica.md leads from a lost primary to one that writes', async () => {
  const replicated = await ReplicatedServer.start();
  const { appUrl, ownerUrl } = replicated.database;
  const [principal, replica] = [new URL(appUrl).host, new URL(replicated.replicaUrl).host];
  const service = await Service.start(new Installation(), {
    DATABASE_URL: appUrl,
    DATABASE_MIGRATION_URL: ownerUrl,
    DATABASE_READ_URL: replicated.replicaUrl,
    JWT_SECRETO: SECRETO.replaceAll(' ', '-'),
  });
  try {
    const { adminUrl } = replicated;
    await replicated.stopPrimary();
    const said = await service.follow('promover-replica.md', {
      'postgres://postgres@principal.example.org/registro': adminUrl,
      'postgres://postgres@replica.example.org/registro': replicated.onReplica(adminUrl),
      'principal\\.example\\.org': principal.replaceAll('.', '\\.'),
      'replica.example.org': replica,
    });
    expect([said.code, said.code === 0 ? '' : said.stdout + said.stderr]).toEqual([0, '']);
    for (const expected of [
      /la principal no responde/,
      /^t\|/m,
      /^t$/m,
      /^f$/m,
      /"estado":"listo"/,
      /admin@registro\.local/,
    ]) {
      expect(said.stdout).toMatch(expected);
    }
  } finally {
    await service.end();
    await replicated.stop();
  }
});
