/** Only the calendar of this process is set: timers go on, and so do connections. `jest.useRealTimers()` sets it right. */
export function setCalendar(now: number): void {
  jest.useFakeTimers({ doNotFake: [...GO_ON], now });
}

const GO_ON = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;
