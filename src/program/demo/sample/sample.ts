import { faker } from '@faker-js/faker/locale/es';
import { generateInfracciones, type ActaDeMuestra } from './infracciones.js';
import { generateLote, type LoteDeMuestra } from './lote.js';
import { generateOficiales, type OficialDeMuestra } from './oficiales.js';
import { generatePersonas, type PersonaDeMuestra } from './personas.js';
import { tarifarioDeMuestra, type TarifarioDeMuestra } from './tarifario.js';
import { generateVehiculos, type VehiculoDeMuestra } from './vehiculos.js';

/** What decides the sample: the same three give the same data. */
export interface Origen {
  /** Alone decides everything but when it happened. */
  semilla: number;
  /** `2026-03-01`: everything happened in the year before this day. */
  dia: string;
  /** Where the hours of the day are counted, such as `America/Santiago`. */
  zona: string;
}

/** The whole of the sample data; every value has passed the rules of its field. */
export interface Sample {
  personas: PersonaDeMuestra[];
  vehiculos: VehiculoDeMuestra[];
  /** The last one is to be deactivated once everything is filed. */
  oficiales: OficialDeMuestra[];
  tarifario: TarifarioDeMuestra;
  /** In the order in which they happened. */
  infracciones: ActaDeMuestra[];
  /** Whom to look at first: somebody with two vehicles and {@link INFRACCIONES_DEL_CIUDADANO} infractions. */
  ciudadano: PersonaDeMuestra;
  /** A file of acts on paper; none is the citizen's. */
  lote: LoteDeMuestra;
}

/** Generates the sample. The order of the calls is part of it: each draws from the same sequence. */
export function generateSample({ semilla, dia, zona }: Origen): Sample {
  faker.seed(semilla);
  const personas = generatePersonas(faker);
  const vehiculos = generateVehiculos(faker, personas);
  const oficiales = generateOficiales(faker);
  const ciudadano = findCiudadano(personas, vehiculos);
  const infracciones = generateInfracciones(faker, { vehiculos, oficiales, ciudadano, dia, zona });
  const placas = vehiculos.filter(({ dueno }) => dueno !== ciudadano.correo).map(({ placa_patente }) => placa_patente);
  const lote = generateLote(faker, { placas, oficiales, dia, zona });
  return { personas, vehiculos, oficiales, tarifario: tarifarioDeMuestra(dia), infracciones, ciudadano, lote };
}

function findCiudadano(personas: PersonaDeMuestra[], vehiculos: VehiculoDeMuestra[]): PersonaDeMuestra {
  const owns = ({ correo }: PersonaDeMuestra): number => vehiculos.filter(({ dueno }) => dueno === correo).length;
  const found = personas.find((persona) => owns(persona) === 2);
  if (!found) throw new Error('nobody in the sample owns two vehicles');
  return found;
}
