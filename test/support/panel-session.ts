import { PanelClient } from './panel-client.js';
import { ADMIN } from './server-process.js';

/** Logs in to the panel as its form does. @returns what its pages send as `Cookie`, and as the token of a change */
export async function openPanelSession(url: string): Promise<{ cookie: string; csrf: string }> {
  const client = await PanelClient.loggedIn(url, ADMIN.username, ADMIN.password);
  return { cookie: client.cookie, csrf: client.csrf['x-xsrf-token']! };
}
