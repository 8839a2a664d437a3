import type { Analisis } from './analisis.js';
import type { Campo, Clase } from './campos.js';
import { isDecidido, type Juicio } from './juicio.js';

/** What a person has to say before a file can be taken over. */
export interface Pendiente {
  /** The key of the profile that answers it: `formato_fecha`, `columnas.placa_patente`. */
  clave: string;
  pregunta: string;
  /** The values that answer it. */
  opciones: readonly string[];
  /** What of the file would be read differently, under each option. */
  muestras: readonly Readonly<Record<string, string>>[];
}

/** What each class can't do without: of each group one. */
const NECESARIOS: Readonly<Record<Clase, readonly (readonly Campo[])[]>> = {
  infracciones: [['placa_patente'], ['timestamp', 'fecha', 'anio'], ['comentarios', 'codigos'], ['oficial']],
  vehiculos: [['placa_patente'], ['marca'], ['color'], ['correo']],
  personas: [['nombre'], ['correo']],
  operaciones: [['placa_patente']],
};

const PREGUNTAS = {
  codificacion: '¿Con qué letras se lee bien el archivo?',
  delimitador: '¿Qué signo separa los campos?',
  formato_fecha: '¿En qué orden están el día, el mes y el año?',
  hora: 'Hay fechas sin hora: ¿qué hora se anota?',
} as const;

const COLUMNAS: Readonly<Partial<Record<Campo, string>>> = {
  placa_patente: '¿En qué columna está la placa?',
  timestamp: '¿En qué columna está la fecha?',
  comentarios: '¿En qué columna está lo que pasó?',
  oficial: '¿En qué columna está el número del oficial?',
  marca: '¿En qué columna está la marca?',
  color: '¿En qué columna está el color?',
  nombre: '¿En qué columna está el nombre?',
  correo: '¿En qué columna está el correo?',
};

/** Midnight and noon; a person may write any other. */
const HORAS = ['00:00', '12:00'];

/**
 * Everything that stays open, in the order in which it is best answered: how the file is read before what its columns are.
 * @param given fields that are told otherwise, as by constants of a profile
 */
export function pendientesDe(analisis: Analisis, clase: Clase, given: readonly Campo[] = []): Pendiente[] {
  const { codificacion, delimitador, formatoDeFecha, sinHora } = analisis;
  const needsHora = clase === 'infracciones' && sinHora > 0 && !given.includes('hora');
  return [
    ...ask('codificacion', codificacion),
    ...ask('delimitador', delimitador),
    ...missingColumns(analisis, clase, given),
    ...(formatoDeFecha ? ask('formato_fecha', formatoDeFecha) : []),
    ...(needsHora ? [{ clave: 'constantes.hora', pregunta: PREGUNTAS.hora, opciones: HORAS, muestras: [] }] : []),
  ];
}

function ask(clave: 'codificacion' | 'delimitador' | 'formato_fecha', juicio: Juicio<string>): Pendiente[] {
  if (isDecidido(juicio)) return [];
  const { opciones, muestras } = juicio;
  return [{ clave, pregunta: PREGUNTAS[clave], opciones, muestras }];
}

function missingColumns({ columnas, titulos, ancho }: Analisis, clase: Clase, given: readonly Campo[]): Pendiente[] {
  const there = new Set<Campo>([...columnas.map(({ campo }) => campo), ...given]);
  const taken = new Set(columnas.map(({ columna }) => columna));
  const free = Array.from({ length: Math.max(ancho, titulos.length) }, (_, columna) => columna)
    .filter((columna) => !taken.has(columna))
    // A column is named by its heading, or by its number where it has none.
    .map((columna) => titulos[columna] || String(columna + 1));
  return NECESARIOS[clase]
    .filter((group) => !group.some((campo) => there.has(campo)))
    .map(([campo]) => ({ clave: `columnas.${campo}`, pregunta: COLUMNAS[campo!]!, opciones: free, muestras: [] }));
}
