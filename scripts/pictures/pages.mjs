// What is done on the public pages before a picture.
const TOKEN = 'token.de.la.demostracion.que.no.sirve.en.otra.parte';

/** Gets a token and hides it: it would be valid as long as the demo runs. */
export async function getToken(page, { oficial }) {
  await page.fill('[name=username]', oficial.numero);
  await page.fill('[name=password]', oficial.clave);
  await page.getByRole('main').locator('button[type=submit]').click();
  await page.locator('#token').evaluate((field, text) => {
    const token = field.value;
    field.value = text;
    const order = field.ownerDocument.querySelector('#orden');
    order.textContent = order.textContent.replaceAll(token, text).replace(/127\.0\.0\.1:\d+/, 'localhost:3000');
  }, TOKEN);
}

export async function askForReport(page, { ciudadano }) {
  await page.fill('[name=correo]', ciudadano);
  await page.getByRole('main').locator('button[type=submit]').click();
  await page.getByRole('main').getByText(ciudadano).first().waitFor();
}

/** Swagger UI on the filing of an infraction, ready to be sent. */
export async function openFiling(page) {
  const filing = page.locator('.opblock', { hasText: '/api/v1/cargar_infraccion' }).first();
  await filing.locator('.opblock-summary-control, .opblock-summary').first().click();
  await filing.getByRole('button', { name: 'Probar' }).click();
  await filing.evaluate((operation) => operation.scrollIntoView({ block: 'start' }));
}
