/** Writes instants as the authority's clock shows them: "14-03-2026, 15:30:12". */
export function instantFormatter(zonaHoraria: string): (instant: Date) => string {
  const format = new Intl.DateTimeFormat('es-CL', {
    timeZone: zonaHoraria,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  return (instant) => format.format(instant);
}
