import React, { useEffect, useRef, useState, type FormEvent, type ReactElement } from 'react';
import { Dialog } from '../dialogs/Dialog';
import { askWith } from './interrupted';

/** Asks for the password over whatever is open, so that nothing typed is lost when a session ends. */
export function SessionEnd({ correo }: { correo: string }): ReactElement | null {
  const [done, setDone] = useState<() => void>();
  useEffect(() => askWith((resolve) => setDone(() => resolve)), []);
  if (!done) return null;
  const close = (): void => {
    setDone(undefined);
    done();
  };
  return (
    <Dialog title="Su sesión terminó" isStrict>
      <LogIn correo={correo} onDone={close} />
    </Dialog>
  );
}

function LogIn({ correo, onDone }: { correo: string; onDone: () => void }): ReactElement {
  const clave = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setSending(true);
    const refusal = await logIn(correo, clave.current!.value);
    setSending(false);
    setProblem(refusal);
    if (refusal === undefined) onDone();
    else clave.current?.select();
  }

  return (
    <form className="rg-form" onSubmit={(event) => void submit(event)}>
      <p>Escriba su clave para seguir donde estaba. Lo que escribió no se perdió.</p>
      {problem && (
        <p className="rg-problem" role="alert">
          {problem}
        </p>
      )}
      <div className="rg-field">
        <label htmlFor="sesion-correo">Correo electrónico</label>
        <input id="sesion-correo" type="email" value={correo} readOnly autoComplete="username" />
      </div>
      <div className="rg-field">
        <label htmlFor="sesion-clave">Clave</label>
        <input id="sesion-clave" type="password" ref={clave} required autoFocus autoComplete="current-password" />
      </div>
      <p className="rg-actions">
        <button type="submit" className="rg-button" disabled={isSending}>
          Seguir
        </button>
        <a className="rg-button rg-quiet" href="/admin/login" data-leave>
          Entrar con otra cuenta
        </a>
      </p>
    </form>
  );
}

/** @returns why it was refused; nothing once there is a session again */
async function logIn(correo: string, clave: string): Promise<string | undefined> {
  try {
    const known = await fetch('/admin/sesion');
    if (known.ok) {
      // Another tab was faster.
      const { correo: other } = (await known.json()) as { correo: string };
      return other === correo ? undefined : `En otra pestaña entró ${other}: cierre esa sesión antes de seguir aquí.`;
    }
    const { csrf } = (await known.json()) as { csrf: string };
    const response = await fetch('/admin/login', {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({ csrf, correo, clave }),
    });
    if (response.ok) return undefined;
    const { detail } = (await response.json()) as { detail: string };
    return detail;
  } catch {
    return 'El servidor no respondió. Revise la conexión y repítalo.';
  }
}
