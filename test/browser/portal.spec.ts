import type { Page } from 'playwright-core';
import { PLACA } from '../support/seed.js';
import { CLAVE_CLIENTE } from '../support/factories.js';
import { sendWith } from './support/forms.js';
import { choose, drop, join, pauseAndEnd, pauseAndGoOn, state, upload } from './support/lotes.js';
import { expectGoodLooks } from './support/looks.js';
import { describeInBrowser, DESKTOP, PHONE } from './support/site.js';

const CLIENTE = { nombre: 'Automotora del Sur y Compañía Limitada', correo: 'pagos@example.com', creditos: 9 };
const ARCHIVO = 'placas de la flota.csv';
/** As many plates as take seconds. */
const MUCHAS = 30_000;
const TRANSPORTE = { nombre: 'Transportes Andinos', correo: 'camiones@example.com', creditos: MUCHAS };
/** Nobody listens there: what is to be sent waits. */
const SIN_NADIE = { SMTP_URL: 'smtp://127.0.0.1:9', SMTP_REMITENTE: 'registro@example.com' };
const FLOTA = { nombre: 'Arriendos del Norte', correo: 'flota@example.com', creditos: 9 };

describeInBrowser(
  'the pages of clients',
  (site) => {
    beforeAll(async () => {
      const admin = { token: site.tokens.admin };
      for (const { creditos: cantidad, ...cliente } of [CLIENTE, FLOTA, TRANSPORTE]) {
        const { body } = await site.http.post('/clientes', { ...cliente, clave: CLAVE_CLIENTE }, admin);
        await site.http.post(`/clientes/${body.id as string}/creditos`, { cantidad, motivo: 'Compra' }, admin);
      }
      await site.http.post(
        '/tarifario',
        {
          codigo: 'LUZ-1',
          descripcion:
            'Cruzar un cruce o paso peatonal con luz roja, o sin obedecer la señal de quien dirige el tránsito',
          gravedad: 'grave',
          precio: { unidad: 'CLP', cantidad: '25000', desde: '2020-01-01' },
        },
        admin,
      );
      for (const [timestamp, codigos] of [
        ['2025-05-01T10:00:00Z', ['LUZ-1']],
        ['2026-03-01T10:00:00Z', undefined],
      ] as const) {
        const acta = { placa_patente: PLACA, timestamp, comentarios: 'Cruza con luz roja.', codigos };
        await site.http.post('/cargar_infraccion', acta, { token: site.tokens.oficial });
      }
    });

    test('every page can be read on every screen, by day and in the dark; each says where one is', async () => {
      await site.visit('/clientes/registros', { expected: [/401/, /402/] }, async (page) => {
        await expectGoodLooks(page);
        await enter(page);
        await page.getByText('Todavía no hay registros.').waitFor();
        for (const tipo of ['Consulta de patente', 'Infracciones de una patente', 'Resumen de una patente']) {
          await goTo(page, 'Operaciones');
          await ask(page, tipo, PLACA.toLowerCase());
          await page.getByRole('heading', { level: 1, name: PLACA }).waitFor();
          await expectGoodLooks(page);
        }
        await page.reload();
        await page.getByRole('link', { name: 'Otra operación' }).click();
        await expectGoodLooks(page);
        await ask(page, 'Resumen de una patente', 'ZZZZ99');
        await page.getByText('Ningún vehículo registrado lleva la placa').waitFor();
        await page.goto('/clientes/operaciones');
        await ask(page, 'Consulta de patente', 'ZZZZ99');
        await page.getByText('No se hizo, y no se cobró nada').waitFor();
        await expectGoodLooks(page);
        for (const [seccion, titulo] of [
          ['Créditos', `Créditos de ${CLIENTE.nombre}`],
          ['Registros', 'Registros'],
          ['Mi cuenta', 'Mi cuenta'],
        ] as const) {
          await goTo(page, seccion);
          await page.getByRole('heading', { level: 1, name: titulo }).waitFor();
          expect(await page.locator('.portal-menu [aria-current=page]:visible').allInnerTexts()).toEqual([seccion]);
          await expectGoodLooks(page);
        }
        await page.setViewportSize(PHONE);
        await page.locator('summary', { hasText: 'Menú' }).click();
        await expectGoodLooks(page);
        await page.goto('/clientes/registros?tipo=resumen_patente&orden=costo');
        await expectGoodLooks(page);
        expect(await page.getByRole('row').count()).toBe(1 + 2);
        await page.setViewportSize(DESKTOP);
        await page.getByRole('button', { name: 'Salir' }).click();
        await page.getByRole('heading', { name: 'Entrar a su cuenta' }).waitFor();
      });
    });

    test('a file of plates is handed in, looked at, confirmed and followed to its end', async () => {
      await site.visit('/clientes/lotes', { expected: [/401/] }, async (page) => {
        await enter(page, FLOTA.correo);
        await page.getByText('Todavía no hay lotes.').waitFor();
        await page.getByRole('link', { name: 'Subir un archivo' }).click();
        await expectGoodLooks(page);
        await upload(page);
        await page.getByText('Elija un archivo.').waitFor();
        const lines = ['Placa;Números', 'BBCL;12', '?;??', 'bbcl;12', 'ZZZZ;99', 'fin'];
        await drop(page, ARCHIVO, lines.join('\n'));
        await upload(page);
        await page.getByText('De las primeras 5: 5 omitidas').waitFor();
        await join(page, 'Placa', 'Números');
        await expectGoodLooks(page);
        await page.getByRole('button', { name: 'Leer de nuevo' }).click();
        await page.getByRole('heading', { name: 'Confirmar' }).waitFor();
        await expectGoodLooks(page);
        await page.getByRole('button', { name: 'Confirmar y preguntar' }).click();
        await state(page, 'Terminado');
        for (const [cuenta, count] of Object.entries({ buenas: '2', malas: '1', repetidas: '1', omitidas: '1' }))
          expect([cuenta, await page.locator(`[data-cuenta="${cuenta}"]`).innerText()]).toEqual([cuenta, count]);
        await page.getByRole('link', { name: 'Descargar el resultado' }).waitFor();
        await expectGoodLooks(page);
        await goTo(page, 'Lotes');
        await page.getByRole('link', { name: ARCHIVO }).waitFor();
        await expectGoodLooks(page);
      });
    });

    test('a batch is paused, goes on and is ended; what it did not use is there again', async () => {
      const placas = Array.from({ length: MUCHAS }, (_, n) => `TR${10_000 + n}`);
      await site.visit('/clientes/lotes/nuevo', { expected: [/401/] }, async (page) => {
        await enter(page, TRANSPORTE.correo);
        await choose(page, 'muchas.csv', ['patente', ...placas].join('\n'));
        await upload(page);
        await page.getByRole('button', { name: 'Confirmar y preguntar' }).click();
        await pauseAndGoOn(page);
        await pauseAndEnd(page);
        const numberOf = async (cuenta: string): Promise<number> =>
          Number((await page.locator(`[data-cuenta="${cuenta}"]`).innerText()).replaceAll('.', ''));
        const [costo, reservado] = [await numberOf('costo'), await numberOf('reservado')];
        expect([costo < MUCHAS, reservado]).toEqual([true, 0]);
        await page.goto('/clientes');
        expect(await page.locator('dd').first().innerText()).toBe((MUCHAS - costo).toLocaleString('es-CL'));
      });
    });

    test('whoever forgot the password asks for a link, wherever it is typed', async () => {
      await site.visit('/clientes', {}, async (page) => {
        await page.getByRole('link', { name: 'Olvidé mi clave' }).click();
        await page.getByRole('heading', { name: 'Olvidé mi clave' }).waitFor();
        await page.getByRole('button', { name: 'Mandar el enlace' }).click();
        await page.getByText('Escriba el correo de su cuenta.').waitFor();
        await expectGoodLooks(page);
        await page.getByLabel('Correo de su cuenta').fill(FLOTA.correo);
        await sendWith(page.getByRole('button', { name: 'Mandar el enlace' }));
        await page.getByRole('heading', { name: 'Revise su correo' }).waitFor();
        await expectGoodLooks(page);
      });
    });

    test('on a phone, without scripts, a question is asked and a password is replaced', async () => {
      const visit = { javaScriptEnabled: false, viewport: PHONE, expected: [/400/] };
      await site.visit('/clientes', visit, async (page) => {
        await enter(page);
        await page.locator('summary', { hasText: 'Menú' }).click();
        await page.getByRole('link', { name: 'Mi cuenta' }).click();
        await page.getByLabel('Clave actual').fill(CLAVE_CLIENTE);
        await page.getByLabel('Clave nueva', { exact: true }).fill('sin-mayuscula-1');
        await page.getByLabel('Clave nueva, otra vez').fill('sin-mayuscula-1');
        await sendWith(page.getByRole('button', { name: 'Cambiar la clave' }));
        await page.getByText('A la clave le falta una mayúscula.').waitFor();
        await page.getByLabel('Clave actual').fill(CLAVE_CLIENTE);
        await page.getByLabel('Clave nueva', { exact: true }).fill(`${CLAVE_CLIENTE}x`);
        await page.getByLabel('Clave nueva, otra vez').fill(`${CLAVE_CLIENTE}x`);
        await sendWith(page.getByRole('button', { name: 'Cambiar la clave' }));
        await page.getByText('Su clave cambió').waitFor();
      });
    });
  },
  SIN_NADIE,
);

/** Goes to a section from wherever it is, on a screen that shows them all. */
async function goTo(page: Page, seccion: string): Promise<void> {
  await page.setViewportSize(DESKTOP);
  await page.getByRole('navigation', { name: 'Su cuenta' }).getByRole('link', { name: seccion }).click();
}

async function enter(page: Page, correo = CLIENTE.correo): Promise<void> {
  await page.getByLabel('Correo').fill(correo);
  await page.getByLabel('Clave').fill(CLAVE_CLIENTE);
  await sendWith(page.getByRole('button', { name: 'Entrar' }));
}

async function ask(page: Page, tipo: string, placa: string): Promise<void> {
  await page.getByRole('radio', { name: tipo }).check();
  await page.getByLabel('Placa patente').fill(placa);
  await sendWith(page.getByRole('button', { name: 'Preguntar' }));
}
