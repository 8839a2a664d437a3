/** Tells which day it was at an instant (ms) by the clocks of `zonaHoraria`: `2026-03-14`. Made once: its making is the dear part. */
export function diaFormatter(zonaHoraria: string): (momento: number) => string {
  const common = { timeZone: zonaHoraria, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('en-CA', common);
  return (momento) => format.format(momento);
}

const DAY = new Intl.DateTimeFormat('es-CL', { timeZone: 'UTC', day: 'numeric', month: 'short' });
const MONTH = new Intl.DateTimeFormat('es-CL', { timeZone: 'UTC', month: 'short', year: 'numeric' });

/** A day of the calendar, which is no instant, as a plot names it: `14 mar`. */
export function diaCorto(dia: string): string {
  return DAY.format(new Date(dia));
}

/** The month it is in: `mar 2026`. */
export function mesCorto(dia: string): string {
  return MONTH.format(new Date(dia));
}
