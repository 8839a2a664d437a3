/** "14-03-2026, 15:30" on the authority's clock. */
export function formatInstant(value: string, zonaHoraria: string): string {
  return new Intl.DateTimeFormat('es-CL', {
    timeZone: zonaHoraria,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(value));
}
