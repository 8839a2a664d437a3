/** Tells which day it was at an instant (ms) by the clocks of `zonaHoraria`: `2026-03-14`. Made once: its making is the dear part. */
export function diaFormatter(zonaHoraria: string): (momento: number) => string {
  const common = { timeZone: zonaHoraria, year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('en-CA', common);
  return (momento) => format.format(momento);
}
