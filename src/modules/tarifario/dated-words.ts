/** What holds since when, a line each: "Desde el 01-01-2026, 00:00: 1.5 UF". */
export function datedWords(rows: readonly { desde: Date; words: string }[], zonaHoraria: string): string[] {
  const format = new Intl.DateTimeFormat('es-CL', {
    timeZone: zonaHoraria,
    dateStyle: 'short',
    timeStyle: 'short',
    hourCycle: 'h23',
  });
  return rows.map(({ desde, words }) => `Desde el ${format.format(desde)}: ${words}`);
}
