import { fechaFormatter, nombreDeZona } from './fecha.js';

test.each([
  ['America/Santiago', '2026-03-01T02:30:00Z', '28 de febrero de 2026', '23:30'],
  ['America/Bogota', '2026-01-01T05:00:00Z', '1 de enero de 2026', '00:00'],
  ['America/Santiago', '2025-04-06T02:30:00Z', '5 de abril de 2025', '23:30 (UTC-03:00)'],
  ['America/Santiago', '2025-04-06T03:30:00Z', '5 de abril de 2025', '23:30 (UTC-04:00)'],
  ['America/Santiago', '1969-12-31T23:59:59.999Z', '31 de diciembre de 1969', '20:59'],
])('in %s %s is %s, %s', (zona, momento, dia, hora) => {
  expect(fechaFormatter(zona)(Date.parse(momento))).toEqual({ dia, hora });
});

test.each([
  ['America/Santiago', 'Chile'],
  ['America/Bogota', 'Colombia'],
])('%s is the hour of %s', (zona, pais) => {
  expect(nombreDeZona(zona)).toMatch(new RegExp(`^hora .*de ${pais}$`));
});
