import { desfaseFormatter } from './desfase.js';

test.each([
  // In Santiago 24:00 of the first Saturday of April became 23:00.
  ['America/Santiago', '2025-04-06T01:59:59.999Z', ''],
  ['America/Santiago', '2025-04-06T02:00:00Z', ' (UTC-03:00)'],
  ['America/Santiago', '2025-04-06T02:59:59.999Z', ' (UTC-03:00)'],
  ['America/Santiago', '2025-04-06T03:00:00Z', ' (UTC-04:00)'],
  ['America/Santiago', '2025-04-06T03:59:59.999Z', ' (UTC-04:00)'],
  ['America/Santiago', '2025-04-06T04:00:00Z', ''],
  // In spring an hour is left out, and none comes twice.
  ['America/Santiago', '2025-09-07T03:59:59Z', ''],
  ['America/Santiago', '2025-09-07T04:00:00Z', ''],
  ['America/Santiago', '2025-06-01T12:00:00Z', ''],
  ['America/Bogota', '2025-04-06T02:30:00Z', ''],
  ['Europe/London', '2025-10-26T01:30:00Z', ' (UTC+00:00)'],
  // The change there is of half an hour.
  ['Australia/Lord_Howe', '2025-04-05T14:45:00Z', ' (UTC+11:00)'],
  ['Australia/Lord_Howe', '2025-04-05T15:15:00Z', ' (UTC+10:30)'],
  ['Australia/Lord_Howe', '2025-04-05T15:45:00Z', ''],
])('in %s the clock at %s needs %j', (zona, momento, desfase) => {
  expect(desfaseFormatter(zona)(Date.parse(momento))).toBe(desfase);
});
