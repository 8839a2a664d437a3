import type { BrowserContextOptions, Page } from 'playwright-core';
import { asAdmin, deleteRecord, edit, fieldOf, noticeWith, save } from './support/panel.js';
import { expectGoodLooks } from './support/looks.js';
import { describeInBrowser, DESKTOP } from './support/site.js';

describeInBrowser('the tariff in the panel', (site) => {
  let admin: Pick<BrowserContextOptions, 'storageState'>;

  beforeAll(async () => {
    admin = await asAdmin(site);
  });

  const inPanel = (path: string, test: (page: Page) => Promise<void>, expected: RegExp[] = []) =>
    site.visit(`/admin/resources/${path}`, { ...admin, expected }, test);
  const auth = () => ({ token: site.tokens.admin });

  async function newTipo(codigo: string): Promise<string> {
    const precios = [{ unidad: 'CLP', cantidad: '50000', desde: '2026-01-01' }];
    const tipo = { codigo, descripcion: 'Cruzar con luz roja.', gravedad: 'grave', precios };
    return (await site.http.post('/tarifario', tipo, auth())).body.id as string;
  }

  test('a unit and a type are made with what they are worth and cost', async () => {
    await inPanel('unidades/actions/new', async (page) => {
      await page.getByLabel(/^Código/).fill('utm');
      await page.getByLabel(/^Nombre/).fill('Unidad Tributaria Mensual');
      await page.getByLabel(/^Moneda/).selectOption('CLP');
      await page.getByLabel(/^Valor/).fill('69.265');
      await save(page);
      await fieldOf(page, 'valor').getByText('«69.265» se lee de dos maneras.').waitFor();
      await page.getByLabel(/^Valor/).fill('69265');
      await page.getByLabel(/^Rige desde \(opcional\)/).fill('2026-01-01');
      await save(page);
      await page.getByRole('heading', { name: 'UTM' }).waitFor();
      await page.getByRole('cell', { name: '69.265 CLP' }).waitFor();
      await page.goto('/admin/resources/tipos_infraccion/actions/new');
      await page.getByLabel(/^Código/).fill('luz-1');
      await page.getByLabel(/^Descripción/).fill('Cruzar con luz roja.');
      await page.getByLabel(/^Gravedad/).selectOption('Grave');
      await page.getByLabel(/^Unidad del precio/).selectOption('UTM');
      await save(page);
      await fieldOf(page, 'cantidad').locator('.rg-error').waitFor();
      await expectGoodLooks(page);
      await page.getByLabel(/^Cantidad del precio/).fill('1,5');
      await save(page);
      await page.locator('dl').getByText('1,5 UTM (103.898 CLP)').waitFor();
    });
  });

  test('a price to come is set and taken back with the keyboard alone', async () => {
    const id = await newTipo('TECLADO');
    await inPanel(`tipos_infraccion/records/${id}/show`, async (page) => {
      await page.getByRole('button', { name: 'Fijar precio' }).focus();
      await page.keyboard.press('Enter');
      const form = page.getByRole('dialog', { name: 'Fijar precio: TECLADO' });
      await form.waitFor();
      await page.keyboard.type('CLP');
      await page.keyboard.press('Tab');
      await page.keyboard.type('70000');
      await page.getByLabel(/^Rige desde \(opcional\)/).fill('2999-01-01');
      await page.getByLabel('Rige desde: hora').fill('09:30');
      await expectGoodLooks(page);
      await page.getByLabel(/^Cantidad/).press('Enter');
      await noticeWith(page, 'Se fijó el precio: 70.000 CLP, desde el 01-01-2999, 09:30.').waitFor();
      await page.setViewportSize(DESKTOP);
      await page.getByRole('cell', { name: '01-01-2999, 09:30' }).first().waitFor();
      await expectGoodLooks(page);
      await page.getByRole('button', { name: 'Anular: 70.000 CLP, desde 01-01-2999, 09:30' }).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog', { name: '¿Anular el precio de 70.000 CLP?' }).waitFor();
      await page.getByRole('button', { name: 'Sí, anular' }).press('Enter');
      await noticeWith(page, 'Se anuló el precio').waitFor();
      await page.getByRole('button', { name: /^Anular/ }).waitFor({ state: 'detached' });
    });
  });

  test('what is wrong stands at its field, and a form that was begun is not left by mistake', async () => {
    const id = await newTipo('ERRORES');
    const refused = [/status of 400/];
    await inPanel(
      `tipos_infraccion/records/${id}/show`,
      async (page) => {
        await page.getByRole('button', { name: 'Fijar precio' }).click();
        await page.getByLabel(/^Unidad/).selectOption('CLP');
        await page.getByLabel(/^Cantidad/).fill('50.000');
        await page.getByRole('dialog').getByRole('button', { name: 'Fijar precio' }).click();
        await fieldOf(page, 'cantidad').getByText('Escriba los miles sin separador: 50000.').waitFor();
        await page.getByLabel(/^Cantidad/).fill('50000');
        await page.getByLabel(/^Rige desde \(opcional\)/).fill('2026-01-15');
        await page.getByRole('dialog').getByRole('button', { name: 'Fijar precio' }).click();
        await fieldOf(page, 'desde').getByText('No puede empezar en el pasado').waitFor();
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Seguir escribiendo' }).click();
        expect(await page.getByLabel(/^Cantidad/).inputValue()).toBe('50000');
      },
      refused,
    );
  });

  test('who was overtaken keeps what he typed, sees the prices of now and tries again', async () => {
    const id = await newTipo('CARRERA');
    await inPanel(
      `tipos_infraccion/records/${id}/show`,
      async (page) => {
        await page.getByRole('button', { name: 'Fijar precio' }).click();
        await page.getByLabel(/^Unidad/).selectOption('CLP');
        await page.getByLabel(/^Cantidad/).fill('60000');
        await site.http.post(`/tarifario/${id}/precios`, { unidad: 'CLP', cantidad: '55000' }, auth());
        const set = page.getByRole('dialog').getByRole('button', { name: 'Fijar precio' });
        await set.click();
        await page.getByRole('alert').getByText('después de que usted lo abriera').waitFor();
        await page.locator('tbody').getByText('55.000 CLP').waitFor();
        await set.click();
        await noticeWith(page, 'Se fijó el precio: 60.000 CLP, desde ahora.').waitFor();
      },
      [/status of 412/],
    );
  });

  test('long words have room in the list, which has its place beside the menu', async () => {
    const descripcion = 'Detenerse donde no se puede. '.repeat(10);
    await site.http.post('/tarifario', { codigo: 'LARGA', descripcion, gravedad: 'muy_grave' }, auth());
    await inPanel('tipos_infraccion', async (page) => {
      await page.getByRole('link', { name: 'LARGA', exact: true }).waitFor();
      const [shown, whole] = await page.evaluate<[number, number]>(
        `(({ parentElement }) => [parentElement.clientWidth, parentElement.scrollWidth])(document.querySelector('.rg-list'))`,
      );
      expect(whole).toBe(shown);
      const words = await page.locator('td[data-property-name="descripcion"]').first().boundingBox();
      expect(words!.width).toBeGreaterThan(shown / 5);
    });
  });

  test('a type is deleted, which its question explains, and restored', async () => {
    const id = await newTipo('IDA');
    await inPanel(`tipos_infraccion/records/${id}/show`, async (page) => {
      await edit(page);
      await page.getByLabel(/^Puntos/).fill('4');
      await save(page);
      await noticeWith(page, 'Se guardaron los cambios.').waitFor();
      await page.getByRole('button', { name: 'Borrar', exact: true }).click();
      await page.getByText('su código queda libre').waitFor();
      await page.getByRole('button', { name: 'Cancelar' }).click();
      await deleteRecord(page);
      await noticeWith(page, 'Se borró.').waitFor();
      await page.getByRole('button', { name: 'Eliminado', exact: true }).click();
      await page.getByRole('link', { name: 'IDA', exact: true }).click();
      await page.getByRole('button', { name: 'Restaurar', exact: true }).first().click();
      await noticeWith(page, 'El tipo volvió al tarifario.').waitFor();
      await page.getByRole('button', { name: 'Fijar precio' }).waitFor();
    });
  });
});
