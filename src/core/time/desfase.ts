const DAY_MS = 86_400_000;

/**
 * Tells apart the two readings of a local time that the clock went through twice: ` (UTC-03:00)` for an instant (ms) in
 * such an hour, nothing in any other. The browser's components use it too: it must need nothing else.
 */
export function desfaseFormatter(zonaHoraria: string): (momento: number) => string {
  const format = new Intl.DateTimeFormat('en', { timeZone: zonaHoraria, timeZoneName: 'longOffset' });
  const nameAt = (momento: number): string =>
    format.formatToParts(momento).find(({ type }) => type === 'timeZoneName')!.value;
  return (momento) => {
    const name = nameAt(momento);
    const isDoubled = [nameAt(momento - DAY_MS), nameAt(momento + DAY_MS)].some((other) => {
      if (other === name) return false;
      const sameClock = momento + minutesOf(name) * 60_000 - minutesOf(other) * 60_000;
      return nameAt(sameClock) === other;
    });
    return isDoubled ? ` (${name.replace(/^GMT$/, 'GMT+00:00').replace('GMT', 'UTC')})` : '';
  };
}

/** `GMT-03:00` in minutes; `GMT` alone is none. */
function minutesOf(name: string): number {
  const [, sign, hours = '0', minutes = '0'] = /([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}
