import { becomesTrue } from '../../src/postgres/wait.js';
import type { PanelAnswer, PanelClient } from './panel-client.js';
import { textOf } from './pages.js';

/** A form of the panel that carries a file. */
export function uploadForm(fields: Record<string, string>, archivo?: Blob, nombre = 'archivo.csv'): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  if (archivo) form.append('archivo', archivo, nombre);
  return form;
}

/** Hands a file in, as the script of the page does, and waits until it was read. @returns the address of its page */
export async function subirLote(client: PanelClient, text: string, clase: string, nombre?: string): Promise<string> {
  const { json } = await client.post('/admin/api/lotes', uploadForm({ clase }, new Blob([text]), nombre));
  const pagina = json.ir as string;
  await hastaEstado(client, pagina, 'Por confirmar');
  return pagina;
}

/** Waits until the page of a batch says so. */
export async function hastaEstado(client: PanelClient, pagina: string, estado: string): Promise<PanelAnswer> {
  let page: PanelAnswer | undefined;
  const isThere = async (): Promise<boolean> => {
    page = await client.get(pagina);
    return textOf(page.text, 'strong', 'class="state') === estado;
  };
  if (!(await becomesTrue(isThere, 60_000, 50))) throw new Error(`the page of the batch says ${page?.text}`);
  return page!;
}
