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
  const otp = useRef<HTMLInputElement>(null);
  const [needsOtp, setNeedsOtp] = useState(false);
  const [problem, setProblem] = useState<string>();
  const [isSending, setSending] = useState(false);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setSending(true);
    const refusal = await logIn(correo, clave.current!.value, otp.current?.value ?? '');
    setSending(false);
    setProblem(refusal?.detail);
    if (!refusal) onDone();
    else if (refusal.codigo === 'falta_segundo_factor') setNeedsOtp(true);
    else (refusal.codigo === 'segundo_factor_invalido' ? otp : clave).current?.select();
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
      {needsOtp && (
        <div className="rg-field">
          <label htmlFor="sesion-otp">Código del segundo factor</label>
          <input
            id="sesion-otp"
            ref={otp}
            required
            autoFocus
            autoComplete="one-time-code"
            autoCapitalize="none"
            spellCheck={false}
          />
        </div>
      )}
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

/** Why there is no session yet. */
interface Refusal {
  detail: string;
  codigo?: string;
}

/** @returns why it was refused; nothing once there is a session again */
async function logIn(correo: string, clave: string, otp: string): Promise<Refusal | undefined> {
  try {
    const known = await fetch('/admin/sesion');
    if (known.ok) {
      // Another tab was faster.
      const { correo: other } = (await known.json()) as { correo: string };
      if (other === correo) return undefined;
      return { detail: `En otra pestaña entró ${other}: cierre esa sesión antes de seguir aquí.` };
    }
    const { csrf } = (await known.json()) as { csrf: string };
    const response = await fetch('/admin/login', {
      method: 'POST',
      headers: { Accept: 'application/json' },
      body: new URLSearchParams({ csrf, correo, clave, otp }),
    });
    if (response.ok) return undefined;
    return (await response.json()) as Refusal;
  } catch {
    return { detail: 'El servidor no respondió. Revise la conexión y repítalo.' };
  }
}
