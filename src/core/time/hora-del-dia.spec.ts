import { lapsosDeHora } from './hora-del-dia.js';

const SANTIAGO = 'America/Santiago';
const at = (text: string): number => Date.parse(text);
const between = (desde: string, hasta: string) => ({ desde: at(desde), hasta: at(hasta) });

test('an hour of the day has a span in each day that is touched', () => {
  expect(lapsosDeHora(14, between('2026-03-01T03:00Z', '2026-03-03T03:00Z'), SANTIAGO)).toEqual([
    between('2026-03-01T17:00Z', '2026-03-01T18:00Z'),
    between('2026-03-02T17:00Z', '2026-03-02T18:00Z'),
  ]);
  expect(lapsosDeHora(14, between('2026-03-01T20:00Z', '2026-03-01T21:00Z'), SANTIAGO)).toHaveLength(1);
});

test('an hour that the clock showed twice has both, one that it left out has none, and the others one', () => {
  // Chile goes back from 24:00 to 23:00 on 4 April 2026, and on from 24:00 to 01:00 on 5 September.
  const autumn = between('2026-04-04T12:00Z', '2026-04-04T13:00Z');
  expect(lapsosDeHora(23, autumn, SANTIAGO)).toEqual([
    between('2026-04-05T02:00Z', '2026-04-05T03:00Z'),
    between('2026-04-05T03:00Z', '2026-04-05T04:00Z'),
  ]);
  expect(lapsosDeHora(22, autumn, SANTIAGO)).toEqual([between('2026-04-05T01:00Z', '2026-04-05T02:00Z')]);
  const spring = between('2026-09-06T12:00Z', '2026-09-06T13:00Z');
  expect(lapsosDeHora(0, spring, SANTIAGO)).toEqual([]);
  expect(lapsosDeHora(1, spring, SANTIAGO)).toEqual([between('2026-09-06T04:00Z', '2026-09-06T05:00Z')]);
});

test('clocks that were changed by half an hour cut their hours where they were changed', () => {
  // Venezuela went on from 2:30 to 3:00 on 1 May 2016.
  const day = between('2016-05-01T12:00Z', '2016-05-01T13:00Z');
  expect(lapsosDeHora(2, day, 'America/Caracas')).toEqual([between('2016-05-01T06:30Z', '2016-05-01T07:00Z')]);
  expect(lapsosDeHora(3, day, 'America/Caracas')).toEqual([between('2016-05-01T07:00Z', '2016-05-01T08:00Z')]);
});
