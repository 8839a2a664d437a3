// What is done in the panel before a picture.
/** A browser without Spanish of its own would write its date fields in English. */
export async function openFilters(page) {
  await page.getByRole('button', { name: 'Filtrar' }).click();
  await page.locator('input[type=date]').evaluateAll((fields) => {
    for (const field of fields) Object.assign(field, { type: 'text', placeholder: 'dd-mm-aaaa' });
  });
}

/** Opens the form or the page of the first record of a list. */
export function openAction(name) {
  return async (page) => {
    const id = await page.locator('tbody tr[data-id]').first().getAttribute('data-id');
    await page.goto(`${new URL(page.url()).pathname}/records/${id}/${name}`);
  };
}

/** The form of a new vehicle, with what the picker finds for a few letters. */
export async function searchOwner(page) {
  await page.fill('#placa_patente', 'KLRS42');
  await page.fill('#marca', 'Toyota');
  await page.fill('#color', 'rojo');
  await page.getByRole('combobox').pressSequentially('mar');
  await page.getByRole('option').first().waitFor();
}

/** A vehicle with infractions can't be deleted. */
export async function refuseDeletion(page) {
  await openAction('show')(page);
  await page.getByTestId('action-delete').click();
  await page.getByRole('button', { name: 'Sí, borrar' }).click();
  await page.getByRole('alert').filter({ hasText: 'No se puede borrar' }).waitFor();
}
