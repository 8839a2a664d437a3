import type { Page } from 'playwright-core';
import { ADMIN } from '../support/server-process.js';
import { asAdmin, deleteRecord, edit, fieldOf, noticeWith, openRecord, pick, rowOf, save } from './support/panel.js';
import { describeInBrowser, type Visit } from './support/site.js';

describeInBrowser('forms in the panel', (site) => {
  let admin: Visit;

  beforeAll(async () => {
    admin = await asAdmin(site);
  });

  const inPanel = (path: string, test: (page: Page) => Promise<void>, more: Visit = {}) =>
    site.visit(`/admin${path}`, { ...admin, ...more }, test);

  const newPerson = async (page: Page, nombre: string, correo: string): Promise<void> => {
    await page.getByLabel(/^Nombre/).fill(nombre);
    await page.getByLabel(/^Correo electrónico/).fill(correo);
  };

  test('a session that ends in the middle is opened again over the form, and the save goes on', async () => {
    const expected = [/401 \(Unauthorized\)/];
    await inPanel(
      '/resources/personas/actions/new',
      async (page) => {
        await newPerson(page, 'Zoé Soto', 'zoe.soto@example.com');
        await page.context().clearCookies();
        await save(page);
        const dialog = page.getByRole('dialog', { name: 'Su sesión terminó' });
        await dialog.getByLabel('Clave').fill('una clave equivocada');
        await dialog.getByRole('button', { name: 'Seguir' }).click();
        await dialog.getByText('El usuario o la clave no son correctos.').waitFor();
        // A browser closes a dialog at the second Escape, whatever its page says of the first.
        for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('Escape');
        expect(await dialog.isVisible()).toBe(true);
        await dialog.getByLabel('Clave').fill(ADMIN.password);
        await dialog.getByRole('button', { name: 'Seguir' }).click();
        await noticeWith(page, 'Se guardó.').waitFor();
        await page.getByRole('heading', { name: 'Zoé Soto (zoe.soto@example.com)' }).waitFor();
      },
      { expected },
    );
  });

  test('five minutes before a session ends the page says so, and lets it go on', async () => {
    await inPanel(
      '/resources/personas',
      async (page) => {
        await rowOf(page, 'Ana Rojas').waitFor();
        const { value } = (await page.context().cookies()).find(({ name }) => name === 'registro_panel')!;
        const sid = /^s%3A([\w-]+)\./.exec(value)![1]!;
        await site.query(`UPDATE registro.sesiones_panel SET expire = now() + interval '4 minutes' WHERE sid = $1`, [
          sid,
        ]);
        await page.reload();
        const warning = page.locator('.rg-warning');
        await warning.getByText('Su sesión termina en 4 minutos si no la usa.').waitFor();
        await page.route('**/admin/sesion', (route) => route.fulfill({ status: 500 }));
        await warning.getByRole('button', { name: 'Seguir' }).click();
        await noticeWith(page, 'la sesión no se prolongó').waitFor();
        expect(await warning.isVisible()).toBe(true);
        await page.unroute('**/admin/sesion');
        await warning.getByRole('button', { name: 'Seguir' }).click();
        await warning.waitFor({ state: 'detached' });
      },
      { expected: [/status of 500/] },
    );
  });

  test('who leaves a changed form is asked, by a link as by Back; who stays finds what he wrote', async () => {
    await inPanel('/resources/personas', async (page) => {
      await page.getByRole('link', { name: 'Agregar persona' }).click();
      await page.getByLabel(/^Nombre/).fill('A medias');
      const question = page.getByRole('dialog', { name: '¿Salir sin guardar?' });
      const search = async (): Promise<void> => {
        await page.getByRole('combobox', { name: 'Buscar en todo el registro' }).fill('rojas');
        await page.getByRole('option', { name: /Ana Rojas/ }).click();
      };
      const ways = [
        search,
        () => page.getByRole('navigation', { name: 'Registros' }).getByRole('link', { name: 'Oficiales' }).click(),
        () => page.goBack().then(() => undefined),
        () => page.getByRole('button', { name: 'Cancelar' }).click(),
      ];
      for (const leave of ways) {
        await leave();
        await question.getByRole('button', { name: 'Seguir escribiendo' }).click();
        expect(await page.getByLabel(/^Nombre/).inputValue()).toBe('A medias');
        expect(page.url()).toContain('/actions/new');
      }
      await page.getByRole('navigation', { name: 'Registros' }).getByRole('link', { name: 'Oficiales' }).click();
      await question.getByRole('button', { name: 'Salir sin guardar' }).click();
      await page.waitForURL('**/admin/resources/oficiales');
    });
  });

  test('a form over another one is asked about as well, and leaves the first one guarded', async () => {
    await inPanel('/resources/vehiculos', async (page) => {
      await page.getByRole('link', { name: 'Agregar vehículo' }).click();
      await page.getByLabel(/^Marca/).fill('A medias');
      await page.getByRole('button', { name: 'Agregar persona' }).click();
      const dialog = page.getByRole('dialog', { name: 'Agregar persona' });
      await dialog.getByLabel(/^Nombre/).fill('También a medias');
      const question = page.getByRole('dialog', { name: '¿Salir sin guardar?' });
      await page.keyboard.press('Escape');
      await question.getByRole('button', { name: 'Seguir escribiendo' }).click();
      expect(await dialog.getByLabel(/^Nombre/).inputValue()).toBe('También a medias');
      await page.goBack();
      await question.getByRole('button', { name: 'Seguir escribiendo' }).click();
      await dialog.getByRole('button', { name: 'Cancelar' }).click();
      await question.getByRole('button', { name: 'Salir sin guardar' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.goBack();
      await question.getByRole('button', { name: 'Seguir escribiendo' }).click();
      expect(await page.getByLabel(/^Marca/).inputValue()).toBe('A medias');
      expect(page.url()).toContain('/actions/new');
      await page.goBack();
      await question.getByRole('button', { name: 'Salir sin guardar' }).click();
      await page.waitForURL('**/admin/resources/vehiculos');
    });
  });

  test('reloading a changed form asks too, one that was not changed asks nobody', async () => {
    await inPanel('/resources/personas/actions/new', async (page) => {
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.type());
        void dialog.accept();
      });
      await page.getByLabel(/^Nombre/).waitFor();
      await page.reload();
      expect(asked).toEqual([]);
      await page.getByLabel(/^Nombre/).fill('A medias');
      await page.reload();
      expect(asked).toEqual(['beforeunload']);
    });
  });

  test('several are added one after another, and a save without a change says so', async () => {
    await inPanel('/resources/personas/actions/new', async (page) => {
      await newPerson(page, 'Uno Primero', 'uno@example.com');
      await page.getByRole('button', { name: 'Guardar y agregar otro' }).click();
      await noticeWith(page, 'Se guardó.').waitFor();
      await page.locator('input#campo-nombre[value=""]').waitFor();
      await newPerson(page, 'Dos Segunda', 'dos@example.com');
      await save(page);
      await page.getByRole('heading', { name: /^Dos Segunda/ }).waitFor();
      await edit(page);
      await save(page);
      await noticeWith(page, 'No había cambios que guardar.').waitFor();
      await page.getByRole('heading', { name: /^Dos Segunda/ }).waitFor();
    });
  });

  test('a new owner is made from the picker without leaving the form', async () => {
    await inPanel('/resources/vehiculos/actions/new', async (page) => {
      await page.getByLabel(/^Placa patente/).fill('NUEV01');
      await page.getByLabel(/^Marca/).fill('Fiat');
      await page.getByLabel(/^Color/).fill('azul');
      await page.getByRole('button', { name: 'Agregar persona' }).click();
      const dialog = page.getByRole('dialog', { name: 'Agregar persona' });
      await dialog.getByLabel(/^Nombre/).fill('Dueña Nueva');
      await dialog.getByLabel(/^Correo electrónico/).fill('duena.nueva@example.com');
      await dialog.getByRole('button', { name: 'Guardar' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await page.getByLabel(/^Placa patente/).inputValue()).toBe('NUEV01');
      await save(page);
      await page.getByRole('heading', { name: 'NUEV01' }).waitFor();
      await page.getByRole('link', { name: 'Dueña Nueva (duena.nueva@example.com)' }).first().click();
      // From her page a second one has its owner already.
      await page.getByRole('link', { name: 'Agregar vehículo a esta persona' }).click();
      await page.locator('input[value^="Dueña Nueva"]').waitFor();
    });
  });

  test('the first wrong field has the keyboard, and says what is wrong to who hears it', async () => {
    await inPanel('/resources/personas/actions/new', async (page) => {
      await page.getByLabel(/^Nombre/).fill('Solo Nombre');
      await save(page);
      await fieldOf(page, 'correo').locator('.rg-error').waitFor();
      const focused = await page.evaluate<string[]>(
        `(({ id, ariaInvalid }) => [id, ariaInvalid])(document.activeElement)`,
      );
      expect(focused).toEqual(['campo-correo', 'true']);
      const described = await page.locator('#campo-correo').getAttribute('aria-describedby');
      expect(described).toBe('campo-correo-ayuda campo-correo-error');
    });
  });

  test.each([
    [0, 'No hay conexión a la red', undefined],
    [403, 'Su cuenta no tiene permiso para esto.', /403/],
    [409, 'Otra persona cambió lo mismo al mismo tiempo', /409/],
    [413, 'demasiado grande', /413/],
    [429, 'demasiadas solicitudes', /429/],
    [500, 'El servidor falló', /500/],
    [504, 'tardó demasiado', /504/],
  ])(
    'a save that comes to nothing (%s) says why, in Spanish, and keeps what was typed',
    async (status, text, complaint) => {
      const expected = complaint ? [complaint] : [/ERR_INTERNET_DISCONNECTED/];
      await inPanel(
        '/resources/personas/actions/new',
        async (page) => {
          await newPerson(page, 'Sin Suerte', 'sin.suerte@example.com');
          if (status === 0) await page.context().setOffline(true);
          else await page.route('**/actions/new', (route) => route.fulfill({ status, body: 'no' }));
          await save(page);
          await page.getByRole('alert').filter({ hasText: text }).waitFor();
          expect(await page.getByLabel(/^Nombre/).inputValue()).toBe('Sin Suerte');
          await page.context().setOffline(false);
          await page.unroute('**/actions/new');
        },
        { expected },
      );
    },
  );

  test('a change is taken back from the record’s history, and a deleted record brought back from the trail', async () => {
    await inPanel('/resources/personas/actions/new', async (page) => {
      await newPerson(page, 'Nombre Viejo', 'historia@example.com');
      await save(page);
      await edit(page);
      await page.getByLabel(/^Nombre/).fill('Nombre Nuevo');
      await save(page);
      await page.getByRole('heading', { name: /^Nombre Nuevo/ }).waitFor();
      const first = page.locator('.rg-history li').first();
      await first.getByText('Ver los campos').click();
      expect((await first.getByRole('row').last().innerText()).split(/\s*\t\s*/)).toEqual([
        'Nombre',
        'Nombre Viejo',
        'Nombre Nuevo',
      ]);
      await first.getByRole('button', { name: 'Deshacer' }).click();
      await page.getByRole('button', { name: 'Sí, deshacer' }).click();
      await page.getByRole('heading', { name: /^Nombre Viejo/ }).waitFor();

      const address = page.url();
      await page.getByRole('button', { name: 'Borrar', exact: true }).click();
      await page.getByText('Nada depende de este registro.').waitFor();
      await page.getByRole('button', { name: 'Sí, borrar' }).click();
      await noticeWith(page, 'Se borró.').waitFor();
      // Where it was, its history is left, and from there it comes back.
      await page.goto(address);
      await page.getByRole('heading', { name: 'El registro no existe' }).waitFor();
      await page.locator('.rg-history li').first().getByRole('button', { name: 'Restaurar' }).click();
      await page.getByRole('button', { name: 'Sí, restaurar' }).click();
      await page.getByRole('heading', { name: /^Nombre Viejo/ }).waitFor();
      await deleteRecord(page);
      await noticeWith(page, 'Se borró.').waitFor();
      await page.goto('/admin/resources/auditoria');
      await page.getByRole('button', { name: 'Borrados' }).click();
      await rowOf(page, 'Nombre Viejo').first().getByRole('link', { name: 'Borrado' }).click();
      await page.getByRole('button', { name: 'Restaurar lo borrado' }).click();
      await page.getByText(/^¿Restaurar Nombre Viejo/).waitFor();
      await page.getByRole('button', { name: 'Sí, restaurar' }).click();
      await noticeWith(page, 'Se restauró «Nombre Viejo').waitFor();
      await page.getByRole('heading', { name: 'Nombre Viejo (historia@example.com)' }).waitFor();
    });
  });

  test('a picker is worked by the keyboard, and what was typed and not chosen is no choice', async () => {
    await inPanel('/resources/vehiculos', async (page) => {
      await openRecord(page, 'BBCL12');
      await edit(page);
      const owner = page.getByRole('combobox', { name: /^Dueño/ });
      const before = await owner.inputValue();
      await owner.fill('zzz');
      await page.getByLabel(/^Marca/).focus();
      expect(await owner.inputValue()).toBe(before);
      await pick(owner, 'ana', /Ana Rojas/);
      await save(page);
      await noticeWith(page, /Se guardaron|No había/).waitFor();
    });
  });
});
