import { LocalInstant } from '../../core/xlsx/sheet.js';

/** Tells instants as the authority's clock shows them, for programs and for spreadsheets. */
export interface LocalClock {
  /** `2026-03-14T15:30:12-03:00` (RFC 3339) */
  iso: (instant: Date) => string;
  /** What the clock showed. */
  wall: (instant: Date) => LocalInstant;
}

export function localClock(zonaHoraria: string): LocalClock {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone: zonaHoraria,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  });
  const wallMs = (instant: Date): number => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
    const { year, month, day, hour, minute, second } = parts;
    return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  };
  return {
    iso: (instant) => {
      const wall = wallMs(instant);
      const seconds = Math.floor(instant.getTime() / 1000) * 1000;
      return `${wallText(wall).replace(' ', 'T')}${offsetText((wall - seconds) / 60_000)}`;
    },
    wall: (instant) => new LocalInstant(wallMs(instant)),
  };
}

/** `2026-03-14 15:30:12`, which spreadsheets take for a date in every language. */
export function wallText(wallMs: number): string {
  return new Date(wallMs).toISOString().slice(0, 19).replace('T', ' ');
}

function offsetText(minutes: number): string {
  const [hours, rest] = [Math.trunc(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  const pad = (number: number): string => String(number).padStart(2, '0');
  return `${minutes < 0 ? '-' : '+'}${pad(hours)}:${pad(rest)}`;
}
