import type { CurrentAdmin } from 'adminjs';
import React, { type ReactElement } from 'react';

/** Who is logged in, and the way out: a form, because a mere link must not end a session. */
export default function LoggedIn({ session }: { session: CurrentAdmin }): ReactElement {
  return (
    <div className="rg-user">
      <p>
        <strong>{session.email}</strong>
        <span>{session.title}</span>
      </p>
      <a href="/admin/clave">Cambiar clave</a>
      <form method="post" action="/admin/salir">
        <button type="submit">Cerrar sesión</button>
      </form>
    </div>
  );
}
