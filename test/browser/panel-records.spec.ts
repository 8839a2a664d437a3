import type { BrowserContextOptions, Page } from 'playwright-core';
import { acta, OFICIAL, PERSONA, PLACA } from '../support/seed.js';
import { ADMIN } from '../support/server-process.js';
import { expectGoodLooks } from './support/looks.js';
import {
  asAdmin,
  createUsuario,
  deleteRecord,
  edit,
  fieldOf,
  noticeWith,
  openRecord,
  pick,
  rowOf,
  save,
} from './support/panel.js';
import { describeInBrowser } from './support/site.js';

describeInBrowser('records in the panel', (site) => {
  let admin: Pick<BrowserContextOptions, 'storageState'>;

  beforeAll(async () => {
    admin = await asAdmin(site);
  });

  const inPanel = (path: string, test: (page: Page) => Promise<void>) => site.visit(`/admin${path}`, admin, test);

  test('a person is created, changed and deleted', async () => {
    await inPanel('/resources/personas', async (page) => {
      await page.getByRole('link', { name: 'Agregar persona' }).click();
      await page.getByLabel(/^Nombre/).fill('José Núñez');
      await page.getByLabel(/^Correo electrónico/).fill('Jose@Example.com');
      await save(page);
      await noticeWith(page, 'Se guardó.').waitFor();
      await page.goto('/admin/resources/personas');
      await openRecord(page, 'José Núñez');
      await page.locator('dl').getByText('jose@example.com').waitFor();
      await edit(page);
      await page.getByLabel(/^Nombre/).fill('José Núñez Vera');
      await save(page);
      await noticeWith(page, 'Se guardaron los cambios.').waitFor();
      await page.goto('/admin/resources/personas');
      await openRecord(page, 'José Núñez Vera');
      await deleteRecord(page);
      await noticeWith(page, 'Se borró.').waitFor();
      expect(await rowOf(page, 'jose@example.com').count()).toBe(0);
    });
  });

  test('a vehicle finds its owner by name without accents and by e-mail, and is deleted', async () => {
    await site.http.post('/personas', { nombre: 'Begoña Íñiguez', correo: 'bego@example.com' }, auth());
    await inPanel('/resources/vehiculos/actions/new', async (page) => {
      await page.getByLabel(/^Placa patente/).fill('ff-gg 56');
      await page.getByLabel(/^Marca/).fill('Fiat');
      await page.getByLabel(/^Color/).fill('azul');
      await page.getByRole('combobox', { name: /^Dueño/ }).fill('nadie así');
      await page.getByRole('option', { name: 'No hay coincidencias.' }).waitFor();
      await pick(page.getByRole('combobox', { name: /^Dueño/ }), 'iniguez', /Begoña Íñiguez/);
      await save(page);
      await noticeWith(page, 'Se guardó.').waitFor();
      await page.goto('/admin/resources/vehiculos');
      await openRecord(page, 'FFGG56');
      await page.getByRole('link', { name: 'Begoña Íñiguez (bego@example.com)' }).waitFor();
      await edit(page);
      await pick(page.getByRole('combobox', { name: /^Dueño/ }), PERSONA.correo.slice(0, 6), /Ana Rojas/);
      await save(page);
      await noticeWith(page, 'Se guardaron los cambios.').waitFor();
      await page.goto('/admin/resources/vehiculos');
      await openRecord(page, 'FFGG56');
      await page.getByRole('link', { name: /^Ana Rojas \(/ }).waitFor();
      await deleteRecord(page);
      await noticeWith(page, 'Se borró.').waitFor();
    });
  });

  test('an officer is created, logs in, is deactivated and logs in no more', async () => {
    const officer = { username: '3003', password: 'clave de la oficial' };
    await inPanel('/resources/oficiales/actions/new', async (page) => {
      await page.getByLabel(/^Número/).fill(officer.username);
      await page.getByLabel(/^Nombre/).fill('Carla Díaz');
      await page.getByLabel(/^Clave/).fill(officer.password);
      await save(page);
      await noticeWith(page, 'Se guardó.').waitFor();
      expect((await site.http.post('/login/access-token', officer)).status).toBe(200);
      await page.goto('/admin/resources/oficiales');
      await openRecord(page, officer.username);
      await edit(page);
      await page.getByLabel('Activo').uncheck();
      await save(page);
      await noticeWith(page, 'Se guardaron los cambios.').waitFor();
      expect((await site.http.post('/login/access-token', officer)).status).toBe(401);
      await page.goto('/admin/resources/oficiales');
      await openRecord(page, officer.username);
      await deleteRecord(page);
      await noticeWith(page, 'Se borró.').waitFor();
    });
  });

  test('a user is created with a role, and deleted', async () => {
    await inPanel('', async (page) => {
      await createUsuario(page, 'nuevo@example.com', 'clave provisoria');
      await page.goto('/admin/resources/usuarios');
      await openRecord(page, 'nuevo@example.com');
      await deleteRecord(page);
      await noticeWith(page, 'Se borró.').waitFor();
    });
  });

  test('what others refer to is not deleted, and the panel says how many there are', async () => {
    await site.http.post('/cargar_infraccion', acta('impide borrar'), { token: site.tokens.oficial });
    const blocked = [
      ['personas', PERSONA.nombre, 'Vehículos a su nombre: 1'],
      ['vehiculos', PLACA, 'Infracciones: 1'],
      ['oficiales', OFICIAL.numero, 'Infracciones que cargó: 1'],
    ] as const;
    for (const [resource, text, reason] of blocked) {
      await inPanel(`/resources/${resource}`, async (page) => {
        await openRecord(page, text);
        await page.getByRole('button', { name: 'Borrar', exact: true }).click();
        const told = page.getByRole('dialog', { name: /^No se puede borrar/ });
        await told.getByText(reason).waitFor();
        // Nothing is offered that can only fail.
        expect(await told.getByRole('button').allInnerTexts()).toEqual(['Cerrar']);
        await told.getByRole('button').click();
        await told.waitFor({ state: 'detached' });
        await page.goto(`/admin/resources/${resource}`);
        await rowOf(page, text).waitFor();
      });
    }
  });

  test('what others refer to since its deletion was asked for is not deleted either', async () => {
    const auth = { token: site.tokens.admin };
    const { body } = await site.http.post('/personas', { nombre: 'Recién Dueña', correo: 'recien@example.com' }, auth);
    await inPanel(`/resources/personas/records/${body.id}/show`, async (page) => {
      await page.getByRole('button', { name: 'Borrar', exact: true }).click();
      await page.getByText('Nada depende de este registro.').waitFor();
      const vehiculo = { placa_patente: 'RECN01', marca: 'Fiat', color: 'azul', persona_id: body.id };
      expect((await site.http.post('/vehiculos', vehiculo, auth)).status).toBe(201);
      await page.getByRole('button', { name: 'Sí, borrar' }).click();
      await noticeWith(page, /1 vehículo/).waitFor();
    });
  });

  test('a duplicate is told at its field, and what was typed stays', async () => {
    await inPanel('/resources/personas/actions/new', async (page) => {
      await page.getByLabel(/^Nombre/).fill('Otra Ana');
      await page.getByLabel(/^Correo electrónico/).fill(PERSONA.correo);
      await save(page);
      await fieldOf(page, 'correo').getByText(/ya/i).waitFor();
      expect(await page.getByLabel(/^Nombre/).inputValue()).toBe('Otra Ana');
    });
    await inPanel('/resources/vehiculos/actions/new', async (page) => {
      await page.getByLabel(/^Placa patente/).fill('bbcl-12');
      await page.getByLabel(/^Marca/).fill('Fiat');
      await page.getByLabel(/^Color/).fill('azul');
      await pick(page.getByRole('combobox', { name: /^Dueño/ }), 'rojas', /Ana Rojas/);
      await save(page);
      await fieldOf(page, 'placa_patente').getByText(/ya/i).waitFor();
    });
  });

  test('what is missing or wrong is told at its field', async () => {
    await inPanel('/resources/personas/actions/new', async (page) => {
      await page.getByLabel(/^Correo electrónico/).fill('no es un correo');
      await save(page);
      for (const name of ['nombre', 'correo']) await fieldOf(page, name).locator('.rg-error').waitFor();
    });
  });

  test('a change over somebody else’s change is refused, tells whose, and lets one choose field by field', async () => {
    const { body } = await site.http.post('/personas', { nombre: 'Eva Paz', correo: 'eva@example.com' }, auth());
    await inPanel(`/resources/personas/records/${body.id}/edit`, async (page) => {
      await page.getByLabel(/^Nombre/).fill('Eva Paz, del panel');
      const deLaApi = { nombre: 'Eva Paz, de la API', correo: 'eva.nueva@example.com' };
      await site.http.patch(`/personas/${body.id}`, deLaApi, auth());
      await save(page);
      const conflict = page.locator('section.rg-problem:focus');
      await conflict.getByText(/admin@registro\.local lo cambió el .* No se guardó nada/).waitFor();
      const after = await site.http.get(`/personas/${body.id}`, auth());
      expect(after.body).toMatchObject(deLaApi);
      // What only the other one changed is his unless one says otherwise.
      await page
        .getByRole('row', { name: /^Nombre/ })
        .getByLabel(/usar lo mío/)
        .check();
      await page.getByRole('button', { name: 'Seguir con lo elegido' }).click();
      await save(page);
      await noticeWith(page, 'Se guardaron los cambios.').waitFor();
    });
    const merged = await site.http.get(`/personas/${body.id}`, auth());
    expect(merged.body).toMatchObject({ nombre: 'Eva Paz, del panel', correo: 'eva.nueva@example.com', version: 3 });
  });

  test('where two changed the same, what is saved may stay, and then there is nothing left to save', async () => {
    const { body } = await site.http.post('/personas', { nombre: 'Ada Ruiz', correo: 'ada@example.com' }, auth());
    await inPanel(`/resources/personas/records/${body.id}/edit`, async (page) => {
      await page.getByLabel(/^Nombre/).fill('Ada Ruiz, del panel');
      await site.http.patch(`/personas/${body.id}`, { nombre: 'Ada Ruiz, de la API' }, auth());
      await save(page);
      const row = page.getByRole('row', { name: /^Nombre/ });
      expect(await row.getByLabel('usar lo mío: Ada Ruiz, del panel').isChecked()).toBe(true);
      await row.getByLabel('usar lo guardado: Ada Ruiz, de la API').check();
      await page.getByRole('button', { name: 'Seguir con lo elegido' }).click();
      expect(await page.getByLabel(/^Nombre/).inputValue()).toBe('Ada Ruiz, de la API');
      await save(page);
      await noticeWith(page, 'No había cambios que guardar.').waitFor();
    });
  });

  test('a notice tells how it fared and what it says, and what failed is sent again', async () => {
    await site.http.post('/clave/olvidada', { correo: ADMIN.username });
    await site.query(`UPDATE registro.avisos SET estado = 'fallido', intentos = 1, ultimo_error = '550 No such user'`);
    await inPanel('/resources/avisos', async (page) => {
      await page.getByRole('button', { name: 'Fallidos' }).click();
      await rowOf(page, '550 No such user').getByText('Fallido').waitFor();
      await openRecord(page, 'Elija una clave nueva');
      await page.getByText('Sirve una sola vez.').waitFor();
      await page.getByText('(el enlace solo está en el correo)').waitFor();
      await page.getByRole('button', { name: 'Reenviar' }).click();
      await noticeWith(page, 'El aviso queda guardado: este registro no manda correos.').waitFor();
      await page.locator('section', { hasText: 'Historial' }).getByText(ADMIN.username).waitFor();
      await page.locator('.rg-fields').getByText('Fallido').waitFor({ state: 'detached' });
    });
  });

  test('a partner is subscribed and tried; what became of that is looked at, and sent again', async () => {
    const { body } = await site.http.post('/aliados', { nombre: 'Seguros Andes' }, auth());
    await inPanel(`/resources/aliados/records/${body.id}/show`, async (page) => {
      await page.getByRole('link', { name: 'Suscripciones' }).click();
      await page.getByLabel('Dirección').fill('https://192.0.2.1/avisos');
      await page.getByLabel('Se registró un vehículo').check();
      await page.getByRole('button', { name: 'Suscribir' }).click();
      await page.getByText('no se vuelve a mostrar').waitFor();
      expect(await page.getByLabel('Secreto con que se firma').inputValue()).toMatch(/^whsec_/);
      await expectGoodLooks(page);
      await page.getByRole('button', { name: 'Probar' }).click();
      await page.getByText('Se mandó una prueba').waitFor();
      await page.getByRole('link', { name: 'Volver a las suscripciones' }).click();
      await page.getByRole('link', { name: 'https://192.0.2.1/avisos' }).waitFor();
      await expectGoodLooks(page);
      await page.getByRole('link', { name: 'Volver al aliado' }).click();
      await page.getByRole('link', { name: 'Entregas', exact: true }).click();
      await openRecord(page, 'Prueba');
      // An address of nobody's: nothing is sent to it.
      await expectReloaded(page, 'La dirección 192.0.2.1 no es de Internet');
      await expectGoodLooks(page);
      await page.getByRole('button', { name: 'Repetir' }).click();
      await noticeWith(page, 'La entrega volvió a ponerse en camino.').waitFor();
    });
  });

  /** Waits until the page tells of what is done meanwhile. */
  async function expectReloaded(page: Page, text: string): Promise<void> {
    for (let tries = 0; tries < 60 && !(await page.getByText(text).first().isVisible()); tries += 1) {
      await page.waitForTimeout(500);
      await page.reload();
      await page.locator('.rg-fields').waitFor();
    }
    await page.getByText(text).first().waitFor();
  }

  const auth = () => ({ token: site.tokens.admin });
});
