import { Temporal } from '@js-temporal/polyfill';
import { parseClave } from '../../../core/passwords/clave.js';
import { parseCorreo } from '../../../core/fields/correo.js';
import { parseMomento } from '../../../core/time/momento.js';
import { parseNombreOficial, parseNumeroOficial } from '../../../modules/oficiales/numero-oficial.rule.js';
import { parsePlaca } from '../../../modules/vehiculos/placa.rule.js';
import { parseComentarios, parseNombre } from '../../../core/text/texto.js';
import { ADMINISTRADOR, CLAVE_DE_OFICIALES } from '../demo-config.js';
import { CONCEPTOS } from '../words/conceptos.js';
import { generateSample, type Sample } from './sample.js';

const ORIGEN = { semilla: 7, dia: '2026-11-21', zona: 'America/Santiago' };
const PLACA_CHILENA = /^([BCDFGHJKLPRSTVWXYZ]{4}\d{2}|[BCDFGHJKLPRSTVWXYZ]{2}\d{4})$/;

let sample: Sample;

beforeAll(() => {
  sample = generateSample(ORIGEN);
});

const distinct = (values: unknown[]): number => new Set(values).size;

/** How many times each value comes. */
function tally<T>(values: T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const localTimes = (): Temporal.ZonedDateTime[] =>
  sample.infracciones.map(({ timestamp }) => Temporal.Instant.from(timestamp).toZonedDateTimeISO(ORIGEN.zona));

describe('what decides it', () => {
  test('the same seed gives the same data, another one other data', () => {
    expect(generateSample(ORIGEN)).toEqual(sample);
    expect(generateSample({ ...ORIGEN, semilla: 8 }).personas).not.toEqual(sample.personas);
  });

  test('another day changes nothing but when it happened', () => {
    const later = generateSample({ ...ORIGEN, dia: '2027-02-03' });
    const contents = ({ infracciones }: Sample): string[] =>
      infracciones.map(({ timestamp, ...rest }) => JSON.stringify(rest)).sort();
    expect(contents(later)).toEqual(contents(sample));
    expect(later).toMatchObject({ personas: sample.personas, vehiculos: sample.vehiculos });
    expect(later.infracciones[0]!.timestamp).not.toBe(sample.infracciones[0]!.timestamp);
  });
});

test('as many of each as promised, no two alike', () => {
  const { personas, vehiculos, oficiales, infracciones } = sample;
  expect([personas, vehiculos, oficiales, infracciones].map(({ length }) => length)).toEqual([60, 100, 8, 2000]);
  expect(distinct(personas.map(({ correo }) => correo))).toBe(60);
  expect(distinct(vehiculos.map(({ placa_patente }) => placa_patente))).toBe(100);
  expect(distinct(oficiales.map(({ numero }) => numero))).toBe(8);
  expect(distinct(infracciones.map((acta) => JSON.stringify(acta)))).toBe(2000);
  expect(distinct(infracciones.map(({ comentarios }) => comentarios))).toBeGreaterThan(1800);
});

describe('every value passes the rule of its field as it stands', () => {
  test('people', () => {
    for (const { nombre, correo } of sample.personas) {
      expect([parseNombre(nombre), parseCorreo(correo)]).toEqual([nombre, correo]);
      expect(correo).toMatch(/^[a-z.]+@example\.(com|org|net)$/);
    }
  });

  test('vehicles, with plates as Chile gives them', () => {
    for (const { placa_patente, marca, color } of sample.vehiculos) {
      expect(parsePlaca(placa_patente)).toBe(placa_patente);
      expect(placa_patente).toMatch(PLACA_CHILENA);
      expect([parseNombre(marca, 'marca', 60), parseNombre(color, 'color', 40)]).toEqual([marca, color]);
    }
  });

  test('officers and passwords', () => {
    for (const { nombre, numero } of sample.oficiales) {
      expect([parseNombreOficial(nombre), parseNumeroOficial(numero)]).toEqual([nombre, numero]);
    }
    for (const clave of [ADMINISTRADOR.clave, CLAVE_DE_OFICIALES]) expect(parseClave(clave)).toBe(clave);
    expect(parseCorreo(ADMINISTRADOR.correo)).toBe(ADMINISTRADOR.correo);
  });

  test('comments, with nothing left to fill in', () => {
    for (const { comentarios } of sample.infracciones) {
      expect(parseComentarios(comentarios)).toBe(comentarios);
      expect(comentarios).toMatch(/^[A-ZÁÉÍÓÚÑ][^{}]{25,300}\.$/);
      expect(comentarios).not.toContain('undefined');
    }
  });

  test('instants, none of them ahead of the day', () => {
    const midnight = Temporal.PlainDate.from(ORIGEN.dia).toZonedDateTime(ORIGEN.zona).epochMilliseconds;
    for (const { timestamp } of sample.infracciones) {
      expect(parseMomento(timestamp, ORIGEN.zona)).toBeLessThan(midnight);
    }
  });
});

test('forty types are in the tariff, and every act is charged as one of them', () => {
  const { codigos, historias, desde } = sample.tarifario;
  expect([codigos.length, distinct([...codigos])]).toEqual([40, 40]);
  for (const { codigo } of historias) expect(codigos).toContain(codigo);
  for (const acta of sample.infracciones) {
    expect(acta.codigos).toEqual([expect.any(String)]);
    expect(codigos).toContain(acta.codigos[0]);
    expect(acta.timestamp > desde).toBe(true);
  }
  for (const { codigo } of CONCEPTOS) expect(sample.infracciones.map((acta) => acta.codigos[0])).toContain(codigo);
});

describe('it looks like life', () => {
  test('people own from none to six vehicles', () => {
    const owned = tally(sample.vehiculos.map(({ dueno }) => dueno));
    const amounts = tally(sample.personas.map(({ correo }) => owned.get(correo) ?? 0));
    const sorted = [...amounts].sort(([a], [b]) => a - b);
    expect(sorted).toEqual([
      [0, 7],
      [1, 25],
      [2, 15],
      [3, 9],
      [4, 3],
      [6, 1],
    ]);
  });

  test('a few vehicles have no infraction, and every infraction has its vehicle and officer', () => {
    const placas = sample.vehiculos.map(({ placa_patente }) => placa_patente);
    const seen = new Set(sample.infracciones.map(({ placa_patente }) => placa_patente));
    expect(placas.filter((placa) => !seen.has(placa)).length).toBeGreaterThanOrEqual(6);
    expect([...seen].filter((placa) => !placas.includes(placa))).toEqual([]);
    const numeros = new Set(sample.infracciones.map(({ numero }) => numero));
    expect([...numeros].sort()).toEqual(sample.oficiales.map(({ numero }) => numero));
  });

  test('the citizen to look at has two vehicles and 25 infractions', () => {
    const suyas = sample.vehiculos.filter(({ dueno }) => dueno === sample.ciudadano.correo);
    const placas = suyas.map(({ placa_patente }) => placa_patente);
    expect(placas).toHaveLength(2);
    expect(sample.infracciones.filter(({ placa_patente }) => placas.includes(placa_patente))).toHaveLength(25);
  });

  test('it fills the year before the day, in order, by the local clock', () => {
    const times = localTimes();
    const [first, last] = [times[0]!, times.at(-1)!];
    expect(first.toPlainDate().toString() >= '2025-11-22').toBe(true);
    expect(last.toPlainDate().toString() <= '2026-11-20').toBe(true);
    expect(distinct(times.map((time) => `${time.year}-${time.month}`))).toBe(13);
    const stamps = sample.infracciones.map(({ timestamp }) => timestamp);
    expect(stamps).toEqual([...stamps].sort());
  });

  test('more at rush hours than at night, more on a day of the weekend than on a working day', () => {
    const times = localTimes();
    const among = (hours: number[]): number => times.filter(({ hour }) => hours.includes(hour)).length;
    expect(among([7, 8, 17, 18])).toBeGreaterThan(3 * among([1, 2, 3, 4]));
    const weekend = times.filter(({ dayOfWeek }) => dayOfWeek > 5).length;
    expect(weekend / 2).toBeGreaterThan(((times.length - weekend) / 5) * 1.2);
  });

  test('whoever is too fast is above the limit, and nobody drives without lights by day', () => {
    const hours = localTimes().map(({ hour }) => hour);
    const actas = sample.infracciones.map(({ comentarios }, place) => ({ comentarios, hour: hours[place]! }));
    const speeds = actas.flatMap(({ comentarios }) => {
      const found = comentarios.match(/\d+ km\/h|permiten \d+/g)?.map((text) => Number(/\d+/.exec(text)![0]));
      return found ? [found] : [];
    });
    expect(speeds.length).toBeGreaterThan(100);
    for (const [velocidad, limite] of speeds) expect(velocidad).toBeGreaterThan(limite!);
    const dark = actas.filter(({ comentarios }) => comentarios.includes('de noche sin luces'));
    expect(dark.length).toBeGreaterThan(3);
    for (const { hour } of dark) expect(hour >= 21 || hour < 7).toBe(true);
  });
});
