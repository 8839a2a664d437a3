import React, { useEffect, useState, type ReactElement } from 'react';
import { useNotices } from '../lib/notices';
import { prolong, readRemaining, type Remaining } from './remaining';

const WARN_SECONDS = 5 * 60;
/** The first question waits until the page has what it shows. */
const FIRST_MS = 3_000;
/** As long as a timer may be, and often enough for a clock that stood still while a computer slept. */
const LONGEST_MS = 30 * 60_000;

/** Says five minutes before that the session ends, and lets it go on. */
export function SessionWarning({ correo }: { correo: string }): ReactElement | null {
  const [left, setLeft] = useState<Remaining | null>(null);
  const notices = useNotices();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const look = async (): Promise<void> => {
      clearTimeout(timer);
      const remaining = await readRemaining();
      setLeft(remaining);
      timer = setTimeout(() => void look(), untilNextLook(remaining));
    };
    const lookIfSeen = (): void => {
      if (document.visibilityState === 'visible') void look();
    };
    timer = setTimeout(() => void look(), FIRST_MS);
    document.addEventListener('visibilitychange', lookIfSeen);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', lookIfSeen);
    };
  }, []);

  async function goOn(): Promise<void> {
    const remaining = await prolong();
    if (remaining) setLeft(remaining);
    else notices.bad('El servidor no respondió, y la sesión no se prolongó. Revise la conexión y repítalo.');
  }

  if (left && left.correo !== correo) {
    return (
      <div className="rg-warning" role="alert">
        <p>
          En otra pestaña entró {left.correo}, y lo que guarde aquí queda a su nombre. Vuelva a cargar la página para
          seguir con esa cuenta.
        </p>
      </div>
    );
  }
  if (!left || left.segundos > WARN_SECONDS) return null;
  const minutes = Math.max(1, Math.ceil(left.segundos / 60));
  const when = minutes === 1 ? 'en menos de un minuto' : `en ${minutes} minutos`;
  return (
    <div className="rg-warning" role="alert">
      <p>
        {left.renovable
          ? `Su sesión termina ${when} si no la usa.`
          : `Su turno en el panel termina ${when}: guarde lo que tenga y vuelva a entrar.`}
      </p>
      {left.renovable && (
        <button type="button" className="rg-button" onClick={() => void goOn()}>
          Seguir
        </button>
      )}
    </div>
  );
}

function untilNextLook(remaining: Remaining | null): number {
  if (!remaining) return LONGEST_MS;
  const { segundos } = remaining;
  const next = segundos > WARN_SECONDS ? segundos - WARN_SECONDS : Math.min(segundos, 30);
  return Math.min(LONGEST_MS, next * 1000 + 500);
}
