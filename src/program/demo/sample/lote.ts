import type { Faker } from '@faker-js/faker';
import { Temporal } from '@js-temporal/polyfill';
import { generateComentario } from './comentarios.js';
import { generateMomentos, toTimestamp } from './momentos.js';
import type { OficialDeMuestra } from './oficiales.js';

/** A file of the paper acts that a municipality sends in, with what such files have wrong. */
export interface LoteDeMuestra {
  archivo: string;
  texto: string;
}

const ACTAS = 36;
const TITULOS = 'Folio;Patente;Fecha;Hora;Motivo;Agente';

/** @param placas whose acts they may be */
export function generateLote(
  faker: Faker,
  { placas, oficiales, dia, zona }: { placas: string[]; oficiales: OficialDeMuestra[]; dia: string; zona: string },
): LoteDeMuestra {
  const momentos = generateMomentos(faker, ACTAS).map((momento) => ({ momento, at: toTimestamp(momento, dia, zona) }));
  const actas = momentos.map(({ momento, at }, place) => {
    const when = Temporal.Instant.from(at).toZonedDateTimeISO(zona);
    const [fecha, hora] = [when.toPlainDate(), when.toPlainTime().toString({ smallestUnit: 'minute' })];
    const placa = faker.helpers.arrayElement(placas);
    const { numero } = faker.helpers.arrayElement(oficiales);
    return [folio(place), placa, diaLatino(fecha), hora, quoted(generateComentario(faker, momento.hour)), numero];
  });
  const [buena] = actas;
  const [, placa, fecha, hora, motivo, numero] = buena!;
  const malas = [
    [folio(ACTAS), 'ZZZZ99', fecha, hora, motivo, numero],
    [folio(ACTAS + 1), placa, '31/02/2026', hora, motivo, numero],
    [folio(ACTAS + 2), placa, fecha, '25:61', motivo, numero],
    [folio(ACTAS + 3), placa, fecha, hora, '', '9999'],
  ];
  const lineas = [TITULOS, ...[...actas, ...malas].map((celdas) => celdas.join(';')), 'Total: 40 actas;;;;;'];
  return { archivo: 'actas-en-papel.csv', texto: `${lineas.join('\r\n')}\r\n` };
}

function folio(place: number): string {
  return `P-${String(1_000 + place)}`;
}

function diaLatino({ year, month, day }: Temporal.PlainDate): string {
  return [day, month].map((part) => String(part).padStart(2, '0')).join('/') + `/${year}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
