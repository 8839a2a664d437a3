import { desfaseFormatter } from '../../core/time/desfase.js';

/** An instant as people read it. */
export interface Fecha {
  /** `1 de marzo de 2026` */
  dia: string;
  /** `14:30`; `23:30 (UTC-03:00)` where the clock showed it twice */
  hora: string;
}

/** Writes instants (ms) as the clocks of `zonaHoraria` showed them. Made once: its making is the dear part. */
export function fechaFormatter(zonaHoraria: string): (momento: number) => Fecha {
  const common = { timeZone: zonaHoraria } as const;
  const dia = new Intl.DateTimeFormat('es-419', { ...common, day: 'numeric', month: 'long', year: 'numeric' });
  const hora = new Intl.DateTimeFormat('es-419', { ...common, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const desfase = desfaseFormatter(zonaHoraria);
  return (momento) => ({ dia: dia.format(momento), hora: `${hora.format(momento)}${desfase(momento)}` });
}

/** What people call the zone's time: `hora de Chile`. */
export function nombreDeZona(zonaHoraria: string): string {
  const format = new Intl.DateTimeFormat('es-419', { timeZone: zonaHoraria, timeZoneName: 'longGeneric' });
  return format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? zonaHoraria;
}
