import type { Faker } from '@faker-js/faker';
import { generateComentario } from './comentarios.js';
import { codigosDe } from './tarifario.js';
import { generateMomentos, toTimestamp } from './momentos.js';
import type { OficialDeMuestra } from './oficiales.js';
import type { PersonaDeMuestra } from './personas.js';
import type { VehiculoDeMuestra } from './vehiculos.js';

const CUANTAS = 2000;
const VEHICULOS_SIN_INFRACCIONES = 6;
export const INFRACCIONES_DEL_CIUDADANO = 25;

/** What an officer files, and his number. */
export interface ActaDeMuestra {
  numero: string;
  placa_patente: string;
  timestamp: string;
  comentarios: string;
  codigos: string[];
}

/** What infractions are drawn from. */
export interface Material {
  vehiculos: VehiculoDeMuestra[];
  oficiales: OficialDeMuestra[];
  ciudadano: PersonaDeMuestra;
  dia: string;
  zona: string;
}

/** Infractions in the order in which they happened; what they say does not depend on the day. */
export function generateInfracciones(
  faker: Faker,
  { vehiculos, oficiales, ciudadano, dia, zona }: Material,
): ActaDeMuestra[] {
  const placas = generatePlacasVistas(faker, vehiculos, ciudadano);
  const actas = generateMomentos(faker, CUANTAS).map((momento, place) => {
    const { numero } = faker.helpers.arrayElement(oficiales);
    const comentarios = generateComentario(faker, momento.hour);
    const timestamp = toTimestamp(momento, dia, zona);
    return { numero, placa_patente: placas[place]!, timestamp, comentarios, codigos: codigosDe(comentarios) };
  });
  return actas.sort((a, b) => (a.timestamp < b.timestamp ? -1 : 1));
}

/** The plate of each infraction: some drivers are seen often, a few vehicles never. */
function generatePlacasVistas(faker: Faker, vehiculos: VehiculoDeMuestra[], ciudadano: PersonaDeMuestra): string[] {
  const [suyas, ajenas] = [true, false].map((mine) =>
    vehiculos.filter(({ dueno }) => (dueno === ciudadano.correo) === mine).map(({ placa_patente }) => placa_patente),
  ) as [string[], string[]];
  const vistas = faker.helpers.shuffle(ajenas).slice(VEHICULOS_SIN_INFRACCIONES);
  const weighted = vistas.map((value) => ({ value, weight: faker.number.int({ min: 1, max: 5 }) ** 2 }));
  const delCiudadano = faker.helpers.multiple(() => faker.helpers.arrayElement(suyas), {
    count: INFRACCIONES_DEL_CIUDADANO,
  });
  const deOtros = faker.helpers.multiple(() => faker.helpers.weightedArrayElement(weighted), {
    count: CUANTAS - INFRACCIONES_DEL_CIUDADANO - vistas.length,
  });
  return faker.helpers.shuffle([...delCiudadano, ...vistas, ...deOtros]);
}
