import { Temporal } from '@js-temporal/polyfill';
import type { TipoPrincipal } from '../../../core/auth/principal.js';

interface Orden {
  /** `https://registro.example.org` */
  origin: string;
  token: string;
  tipo: TipoPrincipal;
  /** Milliseconds; the example's own time. */
  ahora: number;
  zonaHoraria: string;
}

/** A command line that works as it is pasted: files an infraction, for an administrator reads the people, for a client what it has of credit. */
export function ordenCurl({ origin, token, tipo, ahora, zonaHoraria }: Orden): string {
  const credencial = `-H ${quote(`Authorization: Bearer ${token}`)}`;
  if (tipo === 'usuario') return join(`curl ${quote(`${origin}/api/v1/personas`)}`, credencial);
  if (tipo === 'cliente') return join(`curl ${quote(`${origin}/api/v1/creditos`)}`, credencial);
  const acta = {
    placa_patente: 'BBCL12',
    timestamp: localTime(ahora, zonaHoraria),
    comentarios: 'Cruza con luz roja.',
  };
  return join(
    `curl ${quote(`${origin}/api/v1/cargar_infraccion`)}`,
    credencial,
    `-H ${quote('Content-Type: application/json')}`,
    `-d ${quote(JSON.stringify(acta))}`,
  );
}

const join = (...parts: string[]): string => parts.join(' \\\n  ');

/** For the shell: nothing is special between single quotes but they themselves. */
function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** `2026-03-01T14:30:00-03:00` */
function localTime(momento: number, zonaHoraria: string): string {
  return Temporal.Instant.fromEpochMilliseconds(momento)
    .toZonedDateTimeISO(zonaHoraria)
    .toString({ timeZoneName: 'never', smallestUnit: 'second' });
}
