import { ADMIN } from './server-process.js';

/** Logs in to the panel as its form does. @returns the session cookie, `name=value` */
export async function openPanelSession(url: string, correo = ADMIN.username, clave = ADMIN.password): Promise<string> {
  const answer = await fetch(`${url}/admin/login`, {
    method: 'POST',
    body: new URLSearchParams({ correo, clave }),
    headers: { origin: url },
    redirect: 'manual',
  });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0];
  if (answer.status !== 303 || !cookie) throw new Error(`the panel answered the log-in with ${answer.status}`);
  return cookie;
}
