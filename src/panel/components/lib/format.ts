/** "14-03-2026, 15:30" on the authority's clock. */
export function formatInstant(value: string, zonaHoraria: string): string {
  return new Intl.DateTimeFormat('es-CL', {
    timeZone: zonaHoraria,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  }).format(new Date(value));
}
