import type { DataSource } from 'typeorm';
import { becomesTrue } from '../../src/postgres/wait.js';
import { openAsOwner } from '../support/database.js';
import { ExternalInstallation } from '../support/external-installation.js';
import { scrape, valueOf } from '../support/metrics.js';
import { acta, seed } from '../support/seed.js';
import { ServidorSmtp } from '../support/smtp.js';

/** As many e-mails one process has under way at once. */
const AT_ONCE = 4;
const ACTAS = 24;

let smtp: ServidorSmtp;
let installation: ExternalInstallation;
let owner: DataSource;

beforeAll(async () => {
  smtp = await ServidorSmtp.start();
  installation = await ExternalInstallation.create({
    CARAS: 'api,trabajo',
    SMTP_URL: smtp.url,
    SMTP_REMITENTE: 'multas@example.org',
    AVISO_INFRACCION: 'si',
  });
  owner = await openAsOwner(installation.database);
});

afterAll(async () => {
  await owner.destroy();
  await installation.remove();
  await smtp.close();
});

/** The notices that are so, as the Message-IDs they bear. */
async function messageIdsOf(condition: string): Promise<string[]> {
  const rows = await owner.query<{ id: string }[]>(
    `SELECT a.id FROM registro.avisos a LEFT JOIN registro.trabajos t ON t.clave = a.id::text WHERE ${condition}`,
  );
  return rows.map(({ id }) => `<${id}@example.org>`).toSorted();
}

const sent = (): Promise<string[]> => messageIdsOf(`estado = 'enviado'`);

async function until(what: string, question: () => Promise<boolean>): Promise<void> {
  if (!(await becomesTrue(question, 120_000, 50))) throw new Error(`it never came to this: ${what}`);
}

/** What was written before a kill is sent by others; what the killed one never heard of again, under its Message-ID. */
test('a process killed between commit and send loses no notice, and one of its successors cleans up', async () => {
  const release = smtp.hold(); // gets what it is handed and does not say so
  const killed = await installation.start();
  const { oficial } = await seed(killed.http);
  const filed = await Promise.all(
    Array.from({ length: ACTAS }, (_, n) => killed.http.post('/cargar_infraccion', acta(`${n}`), { token: oficial })),
  );
  expect(filed.map(({ status }) => status)).toEqual(filed.map(() => 200));
  await until('all it sends at once is under way', async () => smtp.recibidos.length === AT_ONCE);
  await killed.kill9();
  const unheard = smtp.messageIds().toSorted();
  expect(await messageIdsOf('arriendo IS NOT NULL')).toEqual(unheard);
  expect(await messageIdsOf(`estado = 'pendiente' AND arriendo IS NULL`)).toHaveLength(ACTAS - AT_ONCE);
  expect(killed.output).not.toContain('CARAS');

  release();
  await owner.query(`UPDATE registro.trabajos SET disponible_en = now() WHERE tipo = 'limpieza'`);
  // So that on no machine the lease ends before the others are asked whether they keep to it.
  await owner.query(
    `UPDATE registro.trabajos SET disponible_en = now() + interval '1 hour' WHERE arriendo IS NOT NULL`,
  );
  const others = await Promise.all([installation.start(), installation.start()]);
  await until('what nobody had begun is sent', async () => (await sent()).length === ACTAS - AT_ONCE);
  expect(smtp.messageIds()).toHaveLength(ACTAS);
  expect(await messageIdsOf('arriendo IS NOT NULL')).toEqual(unheard);

  await owner.query('UPDATE registro.trabajos SET disponible_en = now() WHERE arriendo IS NOT NULL');
  await until('all is sent', async () => (await sent()).length === ACTAS);
  const all = await messageIdsOf('true');
  expect(smtp.messageIds().toSorted()).toEqual([...all, ...unheard].toSorted());
  expect(new Set(smtp.messageIds()).size).toBe(ACTAS);

  const cleanings = async (): Promise<number> => {
    const counts = await Promise.all(
      others.map(async ({ http }) =>
        valueOf(await scrape(http), 'registro_trabajos_total', { tipo: 'limpieza', resultado: 'hecho' }),
      ),
    );
    return counts.reduce((sum, count) => sum + count);
  };
  await until('one of them has cleaned up', async () => (await cleanings()) > 0);
  expect(await cleanings()).toBe(1);
});
