import type { Faker } from '@faker-js/faker';
import { FALTAS, MEDIDAS, type Falta } from '../words/faltas.js';
import { AVENIDAS, CALLES, CIUDADES, RUTAS, type Via } from '../words/lugares.js';

const CON_MEDIDA = 0.6;
const EN_RUTA = 0.3;

const DIURNAS = FALTAS.filter(({ deNoche }) => !deNoche).map(toWeighted);
const TODAS = FALTAS.map(toWeighted);

/** What an officer wrote about something seen at this local hour, 0 to 23. */
export function generateComentario(faker: Faker, hora: number): string {
  const oscuro = hora >= 21 || hora < 6;
  const falta = faker.helpers.weightedArrayElement(oscuro ? TODAS : DIURNAS);
  const texto = faker.helpers.mustache(faker.helpers.arrayElement(falta.textos), generateDatos(faker, falta));
  const medidas = MEDIDAS[falta.donde === 'detenida' ? 'detenida' : 'andando'];
  return faker.datatype.boolean(CON_MEDIDA) ? `${texto} ${faker.helpers.arrayElement(medidas)}` : texto;
}

/** Something for every `{{…}}`, whichever of them the text has. */
function generateDatos(faker: Faker, { donde }: Falta): Record<string, string> {
  const enRuta = donde === 'medida' && faker.datatype.boolean(EN_RUTA);
  const via = faker.helpers.arrayElement(enRuta ? RUTAS : donde === 'medida' ? AVENIDAS : [...AVENIDAS, ...CALLES]);
  const altura = enRuta ? `kilómetro ${faker.number.int({ min: 2, max: 48 })}` : numeroDeCalle(faker);
  const otra = faker.helpers.arrayElement(CALLES.filter(({ nombre }) => nombre !== via.nombre));
  return {
    ciudad: faker.helpers.arrayElement(CIUDADES),
    lugar: enRuta ? `${via.nombre}, ${altura}` : `${via.nombre} ${altura}`,
    esquina: `${via.nombre} con ${otra.nombre}`,
    limite: String(via.limite),
    velocidad: String(generateVelocidad(faker, via)),
    segundos: String(faker.number.int({ min: 2, max: 5 })),
    edad: String(faker.number.int({ min: 2, max: 7 })),
    meses: String(faker.number.int({ min: 2, max: 11 })),
  };
}

function numeroDeCalle(faker: Faker): string {
  return String(faker.number.int({ min: 100, max: 3200 }));
}

/** A little too fast far more often than a lot. */
function generateVelocidad(faker: Faker, { limite }: Via): number {
  const exceso = Math.min(faker.number.int({ min: 8, max: 55 }), faker.number.int({ min: 8, max: 55 }));
  return limite + exceso;
}

function toWeighted(falta: Falta): { value: Falta; weight: number } {
  return { value: falta, weight: falta.weight };
}
