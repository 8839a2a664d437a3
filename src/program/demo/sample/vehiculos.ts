import type { Faker } from '@faker-js/faker';
import type { CreateVehiculoDto } from '../../../modules/vehiculos/dto/vehiculo.dto.js';
import { COLORES, MARCAS } from '../words/marcas.js';
import type { PersonaDeMuestra } from './personas.js';

export interface VehiculoDeMuestra extends Omit<CreateVehiculoDto, 'persona_id'> {
  /** The owner's e-mail. */
  dueno: string;
}

/** How many people own how many vehicles: 60 people, 100 vehicles. */
const REPARTO = [
  { personas: 7, vehiculos: 0 },
  { personas: 25, vehiculos: 1 },
  { personas: 15, vehiculos: 2 },
  { personas: 9, vehiculos: 3 },
  { personas: 3, vehiculos: 4 },
  { personas: 1, vehiculos: 6 },
];

/** Chilean plates have no vowels, M, N or Q since they became four letters and two digits. */
const LETRAS = [...'BCDFGHJKLPRSTVWXYZ'];
const ANTIGUAS = 0.15;

/** The vehicles of these people, mixed; their plates all differ. */
export function generateVehiculos(faker: Faker, personas: PersonaDeMuestra[]): VehiculoDeMuestra[] {
  const cantidades = faker.helpers.shuffle(REPARTO.flatMap(({ personas, vehiculos }) => repeat(personas, vehiculos)));
  const duenos = faker.helpers.shuffle(personas.flatMap(({ correo }, place) => repeat(cantidades[place] ?? 0, correo)));
  const placas = generatePlacas(faker, duenos.length);
  return duenos.map((dueno, place) => ({
    placa_patente: placas[place]!,
    marca: faker.helpers.weightedArrayElement(MARCAS),
    color: faker.helpers.weightedArrayElement(COLORES),
    dueno,
  }));
}

function generatePlacas(faker: Faker, cuantas: number): string[] {
  const placas = new Set<string>();
  while (placas.size < cuantas) {
    const [letras, cifras] = faker.datatype.boolean(ANTIGUAS) ? [2, 4] : [4, 2];
    const texto = Array.from({ length: letras }, () => faker.helpers.arrayElement(LETRAS)).join('');
    placas.add(texto + faker.string.numeric({ length: cifras, allowLeadingZeros: false }));
  }
  return [...placas];
}

function repeat<T>(times: number, value: T): T[] {
  return Array.from({ length: times }, () => value);
}
