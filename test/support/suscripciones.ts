import { textOf, valueOf } from './pages.js';
import type { Fields, PanelAnswer, PanelClient } from './panel-client.js';

/** A subscription that was made in the panel. */
export interface Suscrita {
  /** Its page. */
  path: string;
  id: string;
  /** As it was shown, the only time. */
  secreto: string;
}

/** Where the subscriptions of a partner are in the panel. */
export const suscripcionesDe = (aliadoId: string): string => `/admin/aliados/${aliadoId}/suscripciones`;

/** Sends a form of a page, with what the page has hidden in it, and opens the page that it leads to. @param from the page, where it is another */
export async function submitForm(
  client: PanelClient,
  path: string,
  fields: Fields = {},
  from = path,
): Promise<PanelAnswer> {
  const { text } = await client.get(from);
  const hidden = { csrf: valueOf(text, 'csrf') ?? '', version: valueOf(text, 'version') ?? '' };
  const answer = await client.post(path, new URLSearchParams({ ...hidden, ...fields }));
  return answer.status === 303 ? client.get(answer.headers.get('location')!) : answer;
}

/** Subscribes a partner to the acts that are filed. */
export async function subscribeInPanel(client: PanelClient, aliadoId: string, fields: Fields): Promise<Suscrita> {
  const all = suscripcionesDe(aliadoId);
  const { text } = await submitForm(client, all, { 'infraccion.creada': 'si', autenticacion: 'ninguna', ...fields });
  const [, id] = new RegExp(`${all}/([0-9a-f-]{36})"`).exec(text) ?? [];
  if (id === undefined) throw new Error(`no subscription was made: ${text}`);
  return { id, path: `${all}/${id}`, secreto: textOf(text, 'textarea', 'id="secreto"') ?? '' };
}
