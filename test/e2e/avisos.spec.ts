import { Transactions } from '../../src/core/database/transactions.js';
import { AvisosService } from '../../src/modules/avisos/avisos.service.js';
import { Trabajador } from '../../src/modules/trabajos/trabajador.service.js';
import { startApp, type TestApp } from '../support/app.js';
import { adminToken, createUsuario } from '../support/factories.js';
import { ServidorSmtp } from '../support/smtp.js';

let smtp: ServidorSmtp;
let app: TestApp;
let token: string;

beforeAll(async () => {
  smtp = await ServidorSmtp.start();
  app = await startApp({
    smtpUrl: smtp.url,
    smtpRemitente: 'Multas <multas@example.org>',
    urlPublica: 'https://multas.example.org',
  });
  token = await adminToken(app);
  app.service(Trabajador).start();
});

afterAll(async () => {
  await app.service(Trabajador).stop();
  await app.close();
  await smtp.close();
});

beforeEach(() => {
  smtp.conducta = 'acepta';
  smtp.recibidos.length = 0;
});

const CAMBIO = {
  que: '101-A · Cruzar con luz roja',
  antes: '1 UTM',
  despues: '1,5 UTM',
  desde: '2026-03-01T12:00:00.000Z',
  por: 'jefa@example.org',
};

let made = 0;

/** Tells somebody of a change. @returns the e-mail */
async function avisar(): Promise<string> {
  const destinatario = `persona.${(made += 1)}@example.com`;
  await app
    .service(Transactions)
    .run((tx) => app.service(AvisosService).avisar(tx, { tipo: 'precio_cambiado', destinatario, datos: CAMBIO }));
  return destinatario;
}

type Fields = Record<string, any>;

async function avisoDe(destinatario: string): Promise<Fields> {
  const { body } = await app.http.get(`/avisos?destinatario=${encodeURIComponent(destinatario)}`, { token });
  return body.datos[0] as Fields;
}

/** Waits until the notice is so. */
async function until(destinatario: string, isSo: (aviso: Fields) => boolean): Promise<Fields> {
  for (let tries = 0; tries < 150; tries += 1) {
    const aviso = await avisoDe(destinatario);
    if (isSo(aviso)) return aviso;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`the notice stayed ${JSON.stringify(await avisoDe(destinatario))}`);
}

/** What a job that waits is waiting for is over. */
async function hurry(): Promise<void> {
  await app.owner.query('UPDATE registro.trabajos SET disponible_en = now() WHERE arriendo IS NULL');
  app.service(Trabajador).wake('enviar_aviso');
}

test('a notice is sent, under the id it is known by, as page and as plain text', async () => {
  const destinatario = await avisar();
  const { id, asunto, intentos, enviado_en } = await until(destinatario, ({ estado }) => estado === 'enviado');
  expect([asunto, intentos]).toEqual(['Cambió un precio: 101-A · Cruzar con luz roja', 1]);
  expect(enviado_en).not.toBeNull();
  expect(smtp.messageIds()).toEqual([`<${id}@example.org>`]);
  const [{ raw, to }] = smtp.recibidos as [(typeof smtp.recibidos)[0]];
  expect(to).toBe(destinatario);
  expect(raw).toContain('From: Multas <multas@example.org>');
  expect(raw).toContain('Auto-Submitted: auto-generated');
  expect(raw).toMatch(/multipart\/alternative/);
  const whole = (await app.http.get(`/avisos/${id}`, { token })).body as Fields;
  for (const form of [whole.texto, whole.html] as string[]) {
    for (const value of [CAMBIO.que, CAMBIO.antes, CAMBIO.despues, CAMBIO.por, '1 de marzo de 2026, 09:00']) {
      expect(form).toContain(value);
    }
    expect(form).toContain('https://multas.example.org/tarifario');
  }
  expect(await app.owner.query('SELECT FROM registro.trabajos WHERE clave = $1', [id])).toHaveLength(0);
});

test('what is rolled back tells nobody', async () => {
  const destinatario = `nadie.${(made += 1)}@example.com`;
  const failing = app.service(Transactions).run(async (tx) => {
    await app.service(AvisosService).avisar(tx, { tipo: 'precio_cambiado', destinatario, datos: CAMBIO });
    throw new Error('rolled back');
  });
  await expect(failing).rejects.toThrow('rolled back');
  expect(await avisoDe(destinatario)).toBeUndefined();
});

test('each active superadmin and admin is told once', async () => {
  const correo = await createUsuario(app, 'admin');
  const ausente = await createUsuario(app, 'admin');
  await app.owner.query('UPDATE registro.usuarios SET activo = false WHERE correo = $1', [ausente]);
  await app
    .service(Transactions)
    .run((tx) => app.service(AvisosService).avisarAdministradores(tx, 'tipo_eliminado', CAMBIO));
  await until(correo, ({ estado }) => estado === 'enviado');
  expect(await avisoDe(ausente)).toBeUndefined();
  const rows = await app.owner.query<{ n: number }[]>(
    `SELECT count(*)::int AS n FROM registro.avisos WHERE tipo = 'tipo_eliminado' GROUP BY destinatario`,
  );
  expect(rows.map(({ n }) => n)).toEqual([1, 1]);
});

test.each(['rechaza', 'rechaza_datos'] as const)(
  'a reader or text that is refused for good (%s) is given up',
  async (conducta) => {
    smtp.conducta = conducta;
    const aviso = await until(await avisar(), ({ estado }) => estado !== 'pendiente');
    expect([aviso.estado, aviso.intentos]).toEqual(['fallido', 1]);
    expect(aviso.ultimo_error).toMatch(/^55[04] /);
  },
);

test.each(['posterga', 'corta', 'sin_ingreso', 'rechaza_remitente'] as const)(
  'what may pass (%s) is tried again, first after 5 s, under the same Message-ID',
  async (conducta) => {
    smtp.conducta = conducta;
    const destinatario = await avisar();
    const { id } = await until(destinatario, ({ ultimo_error }) => ultimo_error !== null);
    const read = (): Promise<{ espera: number; estado: string }[]> =>
      app.owner.query(
        `SELECT extract(epoch FROM t.disponible_en - now())::float8 AS espera, a.estado
         FROM registro.trabajos t JOIN registro.avisos a ON a.id::text = t.clave WHERE t.clave = $1 AND arriendo IS NULL`,
        [id],
      );
    let [row] = await read();
    while (!row) [row] = await read(); // the job is put off right after the notice
    expect(row.estado).toBe('pendiente');
    expect(row.espera).toBeGreaterThan(3);
    expect(row.espera).toBeLessThanOrEqual(5);
    smtp.conducta = 'acepta';
    await hurry();
    const sent = await until(destinatario, ({ estado }) => estado === 'enviado');
    expect([sent.intentos, sent.ultimo_error]).toEqual([2, null]);
    expect(smtp.messageIds()).toContain(`<${id}@example.org>`);
  },
);

test('after ten tries it is given up; somebody may have it sent again, and nobody what is on its way', async () => {
  smtp.conducta = 'posterga';
  const destinatario = await avisar();
  const { id } = await until(destinatario, ({ ultimo_error }) => ultimo_error !== null);
  expect((await app.http.post(`/avisos/${id}/reenviar`, undefined, { token })).status).toBe(409);
  await app.owner.query('UPDATE registro.trabajos SET intentos = 9 WHERE clave = $1', [id]);
  await hurry();
  await until(destinatario, ({ estado }) => estado === 'fallido');
  smtp.conducta = 'acepta';
  const again = await app.http.post(`/avisos/${id}/reenviar`, undefined, { token });
  expect([again.status, again.body.estado]).toEqual([202, 'pendiente']);
  await until(destinatario, ({ estado }) => estado === 'enviado');
  expect((await app.http.post(`/avisos/${id}/reenviar`, undefined, { token })).status).toBe(409);
});

test('a slow server keeps nobody waiting who changes something', async () => {
  const release = smtp.hold();
  const destinatarios = await Promise.all([avisar(), avisar(), avisar(), avisar(), avisar()]);
  for (const destinatario of destinatarios) expect((await avisoDe(destinatario)).estado).toBe('pendiente');
  release();
  for (const destinatario of destinatarios) await until(destinatario, ({ estado }) => estado === 'enviado');
  expect(smtp.recibidos).toHaveLength(5);
});

test('lists are narrowed by state, kind and part of the reader’s e-mail', async () => {
  const destinatario = await avisar();
  await until(destinatario, ({ estado }) => estado === 'enviado');
  const list = async (query: string): Promise<string[]> => {
    const { status, body } = await app.http.get(`/avisos?limite=200&${query}`, { token });
    expect(status).toBe(200);
    return (body.datos as Fields[]).map((aviso) => aviso.destinatario as string);
  };
  expect(await list('estado=enviado&tipo=precio_cambiado&destinatario=PERSONA')).toContain(destinatario);
  expect(await list('estado=guardado')).toEqual([]);
  expect((await app.http.get('/avisos?estado=otro', { token })).status).toBe(400);
});

test('without a server notices are kept, and stay so when somebody has them sent', async () => {
  const sin = await startApp();
  try {
    const admin = await adminToken(sin);
    const datos = CAMBIO;
    await sin
      .service(Transactions)
      .run((tx) =>
        sin.service(AvisosService).avisar(tx, { tipo: 'precio_anulado', destinatario: 'a@example.com', datos }),
      );
    const list = await sin.http.get('/avisos', { token: admin });
    const [{ id, estado }] = list.body.datos as [Fields];
    expect(estado).toBe('guardado');
    expect((await sin.http.post(`/avisos/${id}/reenviar`, undefined, { token: admin })).status).toBe(202);
    sin.service(Trabajador).start();
    for (let tries = 0; tries < 50; tries += 1) {
      const { body } = await sin.http.get(`/avisos/${id}`, { token: admin });
      if (body.estado === 'guardado') break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    expect((await sin.http.get(`/avisos/${id}`, { token: admin })).body.estado).toBe('guardado');
    await sin.service(Trabajador).stop();
  } finally {
    await sin.close();
  }
});
