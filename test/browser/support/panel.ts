import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { openPanelSession } from '../../support/panel-session.js';
import { ADMIN } from '../../support/server-process.js';
import { sendWith } from './forms.js';
import type { Site } from './site.js';

/** A session of the panel for a visit, without going through its form again. */
export async function asAdmin(site: Site): Promise<Pick<BrowserContextOptions, 'storageState'>> {
  const { cookie } = await openPanelSession(site.url);
  const [name = '', value = ''] = cookie.split('; ')[0]!.split('=');
  const kept = { name, value, domain: '127.0.0.1', path: '/admin', expires: -1 };
  return { storageState: { cookies: [{ ...kept, httpOnly: true, secure: false, sameSite: 'Lax' }], origins: [] } };
}

/** Fills the form of the log-in and sends it. */
export async function logIn(page: Page, correo = ADMIN.username, clave = ADMIN.password): Promise<void> {
  await page.getByLabel('Correo electrónico').fill(correo);
  await page.getByLabel(/^Clave/).fill(clave);
  await sendWith(page.getByRole('button', { name: 'Entrar' }));
}

export function rowOf(page: Page, text: string): Locator {
  return page.locator('tbody tr').filter({ hasText: text });
}

/** Opens the page of the record a list shows with this text. */
export async function openRecord(page: Page, text: string): Promise<void> {
  await rowOf(page, text).getByRole('link', { name: text }).first().click();
  await page.waitForURL('**/show');
}

/** What the panel says of what was just done. */
export function noticeWith(page: Page, text: string | RegExp): Locator {
  return page.locator('.rg-notice').filter({ hasText: text });
}

/** A field of a form, with its label and its error. */
export function fieldOf(page: Page, name: string): Locator {
  return page.getByTestId(`property-edit-${name}`);
}

/** Types into a picker and takes what it offers. */
export async function pick(picker: Locator, typed: string, offered: string | RegExp): Promise<void> {
  await picker.fill(typed);
  await picker.page().getByRole('option', { name: offered }).click();
}

/** Creates a user, with a password to be replaced, in the form of the panel. */
export async function createUsuario(page: Page, correo: string, clave: string): Promise<void> {
  await page.goto('/admin/resources/usuarios/actions/new');
  await page.getByLabel(/^Correo electrónico/).fill(correo);
  await page.getByLabel(/^Rol/).selectOption('Administrador');
  await page.getByLabel(/^Clave/).fill(clave);
  await save(page);
  await noticeWith(page, 'Se guardó.').waitFor();
}

/** Opens the form of the record whose page is open. */
export async function edit(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Editar', exact: true }).click();
}

/** Ends the session, in the menu of the account. */
export async function logOut(page: Page): Promise<void> {
  await page.locator('.rg-user summary').click();
  await sendWith(page.getByRole('button', { name: 'Cerrar sesión' }));
}

export async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Guardar', exact: true }).click();
}

/** Deletes the record whose page is open, and confirms. */
export async function deleteRecord(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Borrar', exact: true }).click();
  await page.getByRole('button', { name: 'Sí, borrar' }).click();
}
