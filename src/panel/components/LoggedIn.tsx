import type { CurrentAdmin } from 'adminjs';
import React, { type FormEvent, type ReactElement } from 'react';

/** Every change brings the session's token along. It is read when it is sent: another tab may have logged in anew. */
function addToken({ currentTarget }: FormEvent<HTMLFormElement>): void {
  const field = currentTarget.elements.namedItem('csrf') as HTMLInputElement;
  field.value = /(?:^|; )XSRF-TOKEN=([^;]*)/.exec(document.cookie)?.[1] ?? '';
}

/** Who is logged in, and the way out: a form, because a mere link must not end a session. */
export default function LoggedIn({ session }: { session: CurrentAdmin }): ReactElement {
  return (
    <div className="rg-user">
      <p>
        <strong>{session.email}</strong>
        <span>{session.title}</span>
      </p>
      <a href="/admin/clave">Cambiar clave</a>
      <form method="post" action="/admin/salir" onSubmit={addToken}>
        <input type="hidden" name="csrf" />
        <button type="submit">Cerrar sesión</button>
      </form>
    </div>
  );
}
