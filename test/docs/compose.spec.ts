import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ENV_DEFAULTS } from '../../src/config/env.js';
import { captures, readProject } from './support/documents.js';

const compose = readProject('docker-compose.yml');
const required = captures(compose, /\$\{(\w+):\?/g);

/** The container's own PORT, HOST and DATA_DIR stand in the image. */
test('docker-compose.yml gives the application only variables it reads', () => {
  const environment = /\n {2}app:[^]*?\n {4}environment:\n([^]*?)\n {4}\w/.exec(compose)![1]!;
  const given = captures(environment, /^ {6}([A-Z_]+):/gm);
  expect(given.length).toBeGreaterThan(10);
  expect(given.filter((name) => !Object.hasOwn(ENV_DEFAULTS, name))).toEqual([]);
});

test('no secret has a value or a default in docker-compose.yml', () => {
  expect([...required].sort()).toEqual(['CLAVE_BASE_APP', 'CLAVE_BASE_OWNER', 'JWT_SECRETO']);
  const lines = compose.split('\n').filter((line) => /(CLAVE|SECRET|PASSWORD)[A-Z_]*: /.test(line));
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.filter((line) => !/: \$\{\w+:[?-]/.test(line) || /:-[^}]/.test(line))).toEqual([]);
});

describe('every service', () => {
  const [, text] = /\nservices:\n([^]*?)\n\w/.exec(compose)!;
  const services = text!.split(/\n(?= {2}\w)/).map((service) => ({ name: /\w+/.exec(service)![0], service }));
  const found = (pattern: RegExp): string[] =>
    services.filter(({ service }) => pattern.test(service)).map(({ name }) => name);

  test.each([
    ['has no capability but those it names', /^ {4}cap_drop: \[ALL\]$/m],
    ['gains no privileges', /^ {4}security_opt: \['no-new-privileges:true'\]$/m],
    ['has a root file system it can only read', /^ {4}read_only: true$/m],
    ['has a bound on memory', /^ {4}mem_limit: \$\{\w+:-\w+\}$/m],
    ['has a bound on processes', /^ {4}pids_limit: \d+$/m],
    ['is looked after', /^ {4}healthcheck:$/m],
  ])('%s', (_, pattern) => {
    expect(found(pattern)).toEqual(['app', 'postgres']);
  });

  test('adds no capability that lets it out of its container', () => {
    expect(captures(compose, /^ {4}cap_add: \[(.*)\]$/gm)).toEqual(['CHOWN, DAC_OVERRIDE, FOWNER, SETGID, SETUID']);
    expect(compose).not.toMatch(/privileged|network_mode|pid: host|docker\.sock/);
  });
});

test('images are named by an exact version, in docker-compose.yml and in the Dockerfile', () => {
  const named = [...captures(compose, /^ +image: (\S+)$/gm), ...captures(readProject('Dockerfile'), /^FROM (\S+)/gm)];
  expect(named.length).toBeGreaterThan(1);
  expect(named.filter((image) => !/^(?:node:\d+\.\d+\.\d+|postgres:\d+\.\d+)-\w+/.test(image))).toEqual([]);
});

test('an unknown e-mail looks like a clean one unless the authority says otherwise', () => {
  expect(compose).toMatch(/^ {6}INFORME_DISCRETO: \$\{INFORME_DISCRETO:-si\}$/m);
});

test('the workflows name each action by a commit, with its version beside it', () => {
  const uses = readdirSync(resolve(__dirname, '../../.github/workflows')).flatMap((file) =>
    captures(readProject(`.github/workflows/${file}`), /^ +(?:- )?uses: (.+)$/gm),
  );
  expect(uses.length).toBeGreaterThan(5);
  expect(uses.filter((action) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(action))).toEqual([]);
});

(process.platform === 'win32' ? describe.skip : describe)('scripts/compose-secrets.sh', () => {
  let home: string;
  const env = (): string => join(home, '.env');
  const run = (): string => execFileSync('sh', [join(home, 'scripts/compose-secrets.sh')], { encoding: 'utf8' });
  const secrets = (): Record<string, string> =>
    Object.fromEntries(
      readFileSync(env(), 'utf8')
        .trim()
        .split('\n')
        .map((line) => /^(\w+)=(.*)$/.exec(line)!.slice(1) as [string, string]),
    );

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'registro-compose-'));
    mkdirSync(join(home, 'scripts'));
    cpSync(resolve(__dirname, '../../scripts/compose-secrets.sh'), join(home, 'scripts/compose-secrets.sh'));
  });

  afterEach(() => rmSync(home, { recursive: true, force: true }));

  test('makes every secret docker-compose.yml asks for, each another, for its owner only', () => {
    expect(run()).not.toMatch(/[0-9a-f]{64}/);
    const { CREDENCIALES_CLAVE = '', ...others } = secrets();
    expect(Buffer.from(CREDENCIALES_CLAVE, 'base64')).toHaveLength(32);
    expect(Object.keys(others).sort()).toEqual([...required].sort());
    for (const secret of Object.values(others)) expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(Object.values(others)).size).toBe(required.length);
    expect(statSync(env()).mode & 0o777).toBe(0o600);
  });

  test('keeps what there is: the database was made with it', () => {
    writeFileSync(env(), 'PORT=8080\nCLAVE_BASE_APP=una', { mode: 0o644 });
    run();
    expect(secrets()).toMatchObject({ PORT: '8080', CLAVE_BASE_APP: 'una' });
    expect(Object.keys(secrets())).toHaveLength(5);
    expect(statSync(env()).mode & 0o777).toBe(0o600);
    const before = readFileSync(env(), 'utf8');
    run();
    expect(readFileSync(env(), 'utf8')).toBe(before);
  });
});
