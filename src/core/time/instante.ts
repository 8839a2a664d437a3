import { desfaseFormatter } from './desfase.js';

/**
 * Writes instants as the authority's clock shows them: "14-03-2026, 15:30:12"; without seconds unless asked, and with the
 * offset where the clock showed the same twice. The browser's components use it too: it must need nothing else.
 */
export function instantFormatter(zonaHoraria: string, precision: 'minutos' | 'segundos'): (instant: Date) => string {
  const format = new Intl.DateTimeFormat('es-CL', {
    timeZone: zonaHoraria,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    ...(precision === 'segundos' && { second: '2-digit' }),
    hourCycle: 'h23',
  });
  const desfase = desfaseFormatter(zonaHoraria);
  return (instant) => `${format.format(instant)}${desfase(instant.getTime())}`;
}
