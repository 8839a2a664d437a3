import type { PanelServer } from './panel-server.js';

/** The id of a session within its signed cookie. */
export const sidOf = (cookie: string): string => /^registro_panel=s%3A([\w-]+)\./.exec(cookie)![1]!;

/** What the database keeps of a session; undefined once it has ended. */
export async function sessionRow({ owner }: PanelServer, cookie: string): Promise<any> {
  const [row] = await owner.query<any[]>('SELECT * FROM registro.sesiones_panel WHERE sid = $1', [sidOf(cookie)]);
  return row;
}

/** Whether a session's cookie still opens the panel. */
export async function isOpen(client: { get(path: string): Promise<{ status: number }> }): Promise<boolean> {
  const { status } = await client.get('/admin/api/dashboard');
  expect([200, 401]).toContain(status);
  return status === 200;
}

/** Moves the session's clock back: it began, was used last and ends so many minutes earlier. */
export async function ageSession({ owner }: PanelServer, cookie: string, minutes: number): Promise<void> {
  await owner.query(
    `UPDATE registro.sesiones_panel SET expire = expire - $2 * interval '1 minute',
       usado_en = usado_en - $2 * interval '1 minute',
       sess = jsonb_set(sess::jsonb, '{creadaEn}',
         to_jsonb(((sess ->> 'creadaEn')::timestamptz - $2 * interval '1 minute')::text))::json
     WHERE sid = $1`,
    [sidOf(cookie), minutes],
  );
}
