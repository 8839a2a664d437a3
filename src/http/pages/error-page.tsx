import type { ReactNode } from 'react';
import { problem } from '../answers/problem.js';
import { waitText } from './espera.js';
import { Page } from './layout.js';
import { renderPage } from './render.js';

interface ErrorPageProps {
  status: number;
  /** What a person gives to whoever looks for the request in the server's log. */
  requestId: string;
  /** What is known beyond the status, in Spanish. */
  detail?: string | undefined;
  /** Where one goes from here; the start page, unless it is said. */
  way?: { href: string; label: string } | undefined;
  /** Seconds. */
  retryAfter?: number | undefined;
}

/** How the frequent errors read to somebody in front of a browser; the others read as they do for programs. */
const TEXTOS: Readonly<Record<number, { titulo: string; texto: string }>> = {
  400: {
    titulo: 'No entendimos la solicitud',
    texto: 'La dirección o los datos enviados tienen un error. Vuelva al inicio e intente de nuevo.',
  },
  404: {
    titulo: 'Esta página no existe',
    texto: 'La dirección puede estar mal escrita o haber cambiado. Desde el inicio se llega a todo.',
  },
  413: {
    titulo: 'El envío es demasiado grande',
    texto: 'Los datos enviados pasan de 64 KiB, lo máximo que se admite.',
  },
  415: { titulo: 'Ese formato no se admite', texto: 'Vuelva a la página y use su formulario para enviar los datos.' },
  429: { titulo: 'Demasiadas solicitudes', texto: 'Desde su conexión llegaron muchas solicitudes en poco tiempo.' },
  500: {
    titulo: 'Algo falló de nuestro lado',
    texto: 'El error quedó registrado. Intente de nuevo en unos minutos; si continúa, informe el código de abajo.',
  },
  503: { titulo: 'El servicio no está disponible', texto: 'Será por poco tiempo: intente de nuevo en un momento.' },
};

const INICIO = { href: '/', label: 'Volver al inicio' };

/** Where what is no longer at such an address is looked for. */
const WAYS: Readonly<Record<string, typeof INICIO>> = {
  '/tarifario/': { href: '/tarifario', label: 'Ver el tarifario' },
  '/login/nueva': { href: '/login/olvidada', label: 'Pedir otro enlace' },
  '/clientes/lotes/': { href: '/clientes/lotes', label: 'Ver mis lotes' },
  '/clientes/registros/': { href: '/clientes/registros', label: 'Ver mis registros' },
};

/** The way from a page that is not there; undefined where the start page is the best one. */
export function wayFrom(url = ''): typeof INICIO | undefined {
  return Object.entries(WAYS).find(([beginning]) => url.startsWith(beginning))?.[1];
}

/** The same as a document. */
export function errorPage(props: ErrorPageProps): string {
  return renderPage(<ErrorPage {...props} />);
}

/** The page that stands for an error: what happened, what to do, and the way back. */
export function ErrorPage({ status, requestId, detail, retryAfter, way = INICIO }: ErrorPageProps): ReactNode {
  const general = problem(status, requestId);
  const { titulo, texto } = TEXTOS[status] ?? { titulo: general.title, texto: general.detail };
  return (
    <Page title={titulo}>
      <div className="narrow stack">
        <p className="eyebrow">Error {status}</p>
        <h1>{titulo}</h1>
        <p className="lead">{detail ?? texto}</p>
        {retryAfter !== undefined && <p>Puede volver a intentarlo en {waitText(retryAfter)}.</p>}
        <p className="actions">
          <a className="button" href={way.href}>
            {way.label}
          </a>
          {way === INICIO && <a href="/informe">Consultar infracciones</a>}
        </p>
        <p className="muted small">
          Código de la solicitud: <span className="code">{requestId}</span>
        </p>
      </div>
    </Page>
  );
}
