// What is done in the panel before a picture.
/** A browser without Spanish of its own would write its date fields in English. */
export async function openFilters(page) {
  await page.getByRole('button', { name: 'Filtrar' }).click();
  await page.locator('input[type=date]').evaluateAll((fields) => {
    for (const field of fields) Object.assign(field, { type: 'text', placeholder: 'dd-mm-aaaa' });
  });
}

/** Opens what a list exports to. */
export async function openExport(page) {
  await page.locator('summary', { hasText: 'Exportar' }).click();
}

/** Opens the page of the first record of a list. */
export async function openRecord(page) {
  await page.locator('a.rg-record').first().click();
  await page.waitForURL('**/show');
}

/** Opens the form of the first record of a list. */
export async function openForm(page) {
  await page.locator('[data-row-edit]').first().click();
  await page.waitForURL('**/edit');
}

/** The form of a new vehicle, with what the picker finds for a few letters. */
export async function searchOwner(page) {
  await page.fill('#campo-placa_patente', 'KLRS42');
  await page.fill('#campo-marca', 'Toyota');
  await page.fill('#campo-color', 'rojo');
  await page.locator('#campo-persona_id').pressSequentially('mar');
  await page.locator('.rg-options [role=option]').first().waitFor();
}

/** What everything is searched by. */
export async function searchEverything(page) {
  await page.locator('#buscar-todo').pressSequentially('sal');
  await page.locator('.rg-options [role=option]').first().waitFor();
}

/** A vehicle with infractions can't be deleted, and the question says why. */
export async function askForDeletion(page) {
  await openRecord(page);
  await page.getByRole('button', { name: 'Borrar', exact: true }).click();
  await page.getByRole('dialog').waitFor();
}

/** The form that sets a price, filled in. */
export async function setPrice(page) {
  await openRecord(page);
  await page.getByRole('button', { name: 'Fijar precio' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Unidad').selectOption('UMA');
  await form.getByLabel('Cantidad').fill('12');
}

/** What an import of the catalogue that comes along would do. */
export async function showPlan(page) {
  await page.getByLabel('Perfil', { exact: true }).selectOption('cdmx');
  await page.getByRole('button', { name: 'Ver qué cambiaría' }).click();
  await page.getByRole('button', { name: 'Importar' }).waitFor();
}

/** A file whose days are months too, let go on the page where files are handed in. */
export async function sendFile(page) {
  const rows = await page.request.get('/admin/api/resources/vehiculos/actions/list');
  const placas = (await rows.json()).records.map(({ params }) => params.placa_patente);
  const agentes = await page.request.get('/admin/api/resources/oficiales/actions/list');
  const [numero] = (await agentes.json()).records.map(({ params }) => params.numero);
  const lines = placas
    .slice(0, 9)
    .map(
      (placa, place) =>
        `${placa};0${place + 1}/03/2026;1${place % 10}:30;Exceso de velocidad: ${62 + place} km/h;${numero}`,
    );
  const text = ['placa;fecha;hora;motivo;agente', ...lines, `ZZ9999;04/03/2026;09:15;Cruza con luz roja;${numero}`];
  const file = { name: 'camara-03.csv', mimeType: 'text/csv', buffer: Buffer.from(text.join('\n')) };
  await page.getByLabel('Archivo', { exact: true }).setInputFiles(file);
}

/** The same, read: the order of day and month is asked. */
export async function askAboutFile(page) {
  await sendFile(page);
  await page.getByRole('button', { name: 'Subir y revisar' }).click();
  await page.getByText('Falta una respuesta').waitFor();
}

/** The same, answered, confirmed and done. */
export async function finishFile(page) {
  await sendFile(page);
  await page.getByRole('button', { name: 'Subir y revisar' }).click();
  await page.getByLabel(/^DD\/MM\/YYYY/).check();
  await page.getByRole('button', { name: 'Leer de nuevo' }).click();
  await page.getByRole('button', { name: 'Confirmar y escribir' }).click();
  await page.locator('.state-terminado').waitFor();
}

/** The code for the telephone; its secret goes with the demo. */
export async function beginSecondFactor(page, { administrador }) {
  await page.getByLabel('Clave').fill(administrador.clave);
  await page.getByRole('button', { name: 'Comenzar' }).click();
  await page.locator('svg.qr, main svg').first().waitFor();
}

/** A list of visits to types that were looked at just now, more of some than of others. */
export async function lookAtTypes(page) {
  const codes = ['8-II', '6-XI', '12-I', '12-II', '12-III'];
  for (const [place, code] of codes.entries()) {
    for (let n = 0; n < 3 * (codes.length - place); n += 1) {
      await page.request.get(`/tarifario/${code}`, { headers: { 'user-agent': `visitante ${n % (6 - place)}` } });
    }
  }
  await page.waitForTimeout(3_000); // they are written every two seconds
  await page.reload();
}

/** The subscriptions of the partner that is told of every act. */
export async function openNotified(page) {
  await page.locator('a.rg-record', { hasText: 'Seguros' }).first().click();
  await page.waitForURL('**/show');
  await page.getByRole('link', { name: 'Suscripciones' }).click();
  await page.waitForURL('**/suscripciones');
}

/** Some acts, of which partners are told. */
export async function fileSome(page, { oficial }) {
  const rows = await page.request.get('/admin/api/resources/vehiculos/actions/list');
  const placas = (await rows.json()).records.map(({ params }) => params.placa_patente);
  const login = await page.request.post('/login/access-token', {
    form: { username: oficial.numero, password: oficial.clave },
  });
  const { access_token: token } = await login.json();
  for (const placa_patente of placas.slice(0, 8)) {
    await page.request.post('/cargar_infraccion', {
      headers: { authorization: `Bearer ${token}` },
      data: { placa_patente, timestamp: new Date().toISOString(), comentarios: 'Estaciona en doble fila.' },
    });
  }
  await page.waitForTimeout(3_000); // they are handed out four times a second, and sent
  await page.reload();
}
