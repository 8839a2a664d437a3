import { CreateQueueCommand, GetQueueAttributesCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { ColaConfig } from '../../src/config/config.js';
import { Transactions } from '../../src/core/database/transactions.js';
import { Metrics } from '../../src/core/metrics/metrics.js';
import { ColaSqs } from '../../src/modules/trabajos/cola/cola-sqs.js';
import { Trabajador } from '../../src/modules/trabajos/trabajador.service.js';
import { TrabajosMetrics } from '../../src/modules/trabajos/trabajos.metrics.js';
import { TrabajosRepository } from '../../src/modules/trabajos/trabajos.repository.js';
import { TrabajosService } from '../../src/modules/trabajos/trabajos.service.js';
import { becomesTrue } from '../../src/postgres/wait.js';
import { startApp, type TestApp } from '../support/app.js';
import { AWS_ENV, AwsServer } from '../support/aws.js';

const HOUR_MS = 3_600_000;

let aws: AwsServer;
let config: ColaConfig;
let queues = 0;
let warnings: string[];
const colas: ColaSqs[] = [];

beforeAll(async () => {
  Object.assign(process.env, AWS_ENV);
  aws = await AwsServer.start();
});

beforeEach(async () => {
  warnings = [];
  queues += 1;
  config = await createQueue(`trabajos-${queues}`);
});

afterEach(async () => {
  await Promise.all(colas.splice(0).map((cola) => cola.onApplicationShutdown()));
});

afterAll(() => aws.kill());

async function createQueue(QueueName: string): Promise<ColaConfig> {
  const { QueueUrl } = await aws.sqs().send(new CreateQueueCommand({ QueueName }));
  return { url: QueueUrl!, endpoint: aws.url, region: 'us-east-1' }; // it gives itself a name that leads nowhere
}

function open(): ColaSqs {
  const cola = new ColaSqs(config, { warn: (_: unknown, message?: string) => void warnings.push(message!) });
  colas.push(cola);
  return cola;
}

/** Those that the queue holds, also while somebody has them. */
async function messages(): Promise<number> {
  const { Attributes } = await aws
    .sqs()
    .send(new GetQueueAttributesCommand({ QueueUrl: config.url, AttributeNames: ['All'] }));
  return Number(Attributes!.ApproximateNumberOfMessages) + Number(Attributes!.ApproximateNumberOfMessagesNotVisible);
}

async function until(question: () => Promise<boolean> | boolean): Promise<void> {
  expect(await becomesTrue(async () => question(), 120_000, 20)).toBe(true);
}

test('what one process tells another hears, once', async () => {
  const heard: string[] = [];
  open().escuchar((tipo) => heard.push(tipo));
  open().avisar('aviso');
  await until(() => heard.length > 0);
  expect(heard).toEqual(['aviso']);
  await until(async () => (await messages()) === 0);
});

test('a burst of one kind is told in two messages, another kind in its own', async () => {
  const cola = open();
  for (let n = 0; n < 100; n += 1) cola.avisar('aviso');
  cola.avisar('lote');
  await until(async () => (await messages()) === 3);
  const heard = new Set<string>();
  open().escuchar((tipo) => heard.add(tipo));
  await until(async () => (await messages()) === 0);
  expect([...heard].sort()).toEqual(['aviso', 'lote']);
});

test('a message that is none of ours is put away and wakes nobody', async () => {
  for (const MessageBody of ['hola', 'null', '{"tipo":7}', '{"tipo":"aviso"}']) {
    await aws.sqs().send(new SendMessageCommand({ QueueUrl: config.url, MessageBody }));
  }
  const heard: string[] = [];
  open().escuchar((tipo) => heard.push(tipo));
  await until(async () => heard.length > 0 && (await messages()) === 0);
  expect(heard).toEqual(['aviso']);
  expect(warnings).toEqual([]);
});

test('a queue that goes away is warned of, disturbs nobody, and is heard again when it is back', async () => {
  const port = Number(new URL(aws.url).port);
  const heard: string[] = [];
  const [teller, listener] = [open(), open()];
  listener.escuchar((tipo) => heard.push(tipo));
  await aws.kill();
  teller.avisar('perdido');
  await until(() => warnings.length > 0);
  aws = await AwsServer.start(port);
  await createQueue(`trabajos-${queues}`);
  await until(() => {
    if (heard.length === 0) teller.avisar('aviso');
    return heard.length > 0;
  });
  expect(new Set(heard)).toEqual(new Set(['aviso']));
  expect(new Set(warnings)).toEqual(new Set(['cola sin respuesta']));
});

describe('jobs', () => {
  let app: TestApp;
  const done: string[] = [];
  let other: Trabajador;

  beforeAll(async () => {
    app = await startApp({ cola: await createQueue('trabajos-de-la-aplicacion') });
    config = app.config.cola!;
  });

  afterAll(async () => {
    await other?.stop();
    await app.close();
  });

  const enqueue = (clave: string, isTakenBack = false): Promise<void> =>
    app.service(Transactions).run(async (tx) => {
      await app.service(TrabajosService).enqueue(tx, 'prueba', [clave]);
      if (isTakenBack) throw new Error('taken back');
    });

  test('wake a worker of another process after the commit, and only then', async () => {
    config = app.config.cola!;
    await expect(enqueue('nunca', true)).rejects.toThrow('taken back');
    expect(await messages()).toBe(0);
    const parts = [new TrabajosRepository(app.dataSource), new TrabajosMetrics(new Metrics()), open()] as const;
    other = new Trabajador(...parts, { warn: () => undefined } as never);
    other.register({
      tipo: 'prueba',
      simultaneos: 2,
      consultaMs: HOUR_MS, // it would not look by itself in time
      arriendoSegundos: 60,
      esperaSegundos: () => 60,
      run: ({ clave }) => Promise.resolve(void done.push(clave)),
    });
    other.start();
    await new Promise((resolve) => setTimeout(resolve, 500)); // its first look finds nothing
    await enqueue('una');
    await until(() => done.length === 1);
    await enqueue('otra');
    await until(() => done.length === 2);
    expect(done).toEqual(['una', 'otra']);
  });
});
