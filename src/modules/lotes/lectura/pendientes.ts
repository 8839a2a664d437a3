import type { Analisis } from './analisis.js';
import type { Clase } from './campos.js';
import { homonimasDe, nombreDeLaColumna } from './encabezado.js';
import { isDecidido, type Juicio } from './juicio.js';
import { lecturaDe, type Lectura } from './lectura.js';
import type { CampoDePerfil, Perfil } from './perfil.js';

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
const NECESARIOS: Readonly<Record<Clase, readonly (readonly CampoDePerfil[])[]>> = {
  infracciones: [['placa_patente'], ['timestamp', 'fecha'], ['comentarios', 'codigos'], ['oficial']],
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

const COLUMNAS: Readonly<Partial<Record<CampoDePerfil, string>>> = {
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
 * What the profile says is not asked, but for a column it names that is not there.
 */
export function pendientesDe(analisis: Omit<Analisis, 'primeros'>, clase: Clase, perfil: Perfil = {}): Pendiente[] {
  const { codificacion, delimitador, formatoDeFecha, sinHora, muestrasSinHora = [] } = analisis;
  const lectura = lecturaDe(analisis, perfil);
  const needsHora = clase === 'infracciones' && sinHora > 0 && !lectura.constantes.hora;
  const needsFormato = formatoDeFecha && perfil.formato_fecha === undefined;
  return [
    ...ask('codificacion', codificacion),
    ...ask('delimitador', delimitador),
    ...askColumns(analisis, clase, lectura),
    ...askHomonimas(analisis, lectura, perfil),
    ...(needsFormato ? ask('formato_fecha', formatoDeFecha) : []),
    ...(needsHora ? [askHora(muestrasSinHora)] : []),
  ];
}

function askHora(fechas: readonly string[]): Pendiente {
  const muestras = fechas.map((fecha) => Object.fromEntries(HORAS.map((hora) => [hora, `${fecha} ${hora}`])));
  return { clave: 'constantes.hora', pregunta: PREGUNTAS.hora, opciones: HORAS, muestras };
}

function ask(clave: 'codificacion' | 'delimitador' | 'formato_fecha', juicio: Juicio<string>): Pendiente[] {
  if (isDecidido(juicio)) return [];
  const { opciones, muestras } = juicio;
  return [{ clave, pregunta: PREGUNTAS[clave], opciones, muestras }];
}

/** Two columns of one name are one field: nobody knows which, unless somebody said so. */
function askHomonimas({ titulos }: Pick<Analisis, 'titulos'>, { columnas }: Lectura, perfil: Perfil): Pendiente[] {
  return [...columnas].flatMap(([campo, places]) => {
    const [place] = places;
    // Of a date in parts each column is a field of its own.
    if (campo in (perfil.columnas ?? {}) || places.length > 1) return [];
    const homonimas = homonimasDe(titulos, place!);
    if (homonimas.length < 2) return [];
    const cuantas = `Hay ${homonimas.length} columnas «${titulos[place!]}».`;
    const opciones = homonimas.map((columna) => nombreDeLaColumna(titulos, columna));
    return [{ clave: `columnas.${campo}`, pregunta: `${cuantas} ${preguntaDe(campo)}`, opciones, muestras: [] }];
  });
}

function preguntaDe(campo: CampoDePerfil): string {
  return COLUMNAS[campo] ?? `¿En qué columna está «${campo}»?`;
}

function askColumns({ titulos }: Pick<Analisis, 'titulos'>, clase: Clase, lectura: Lectura): Pendiente[] {
  const { columnas, constantes, ancho, desconocidas } = lectura;
  const taken = new Set([...columnas.values()].flat());
  const opciones = Array.from({ length: ancho }, (_, columna) => columna)
    .filter((columna) => !taken.has(columna))
    .map((columna) => nombreDeLaColumna(titulos, columna));
  const lost = desconocidas.map(({ campo, columna }) => ({
    clave: `columnas.${campo}`,
    pregunta: `El archivo no tiene la columna «${columna}». ${preguntaDe(campo)}`,
    opciones,
    muestras: [],
  }));
  const missing = NECESARIOS[clase]
    .filter((group) => !group.some((campo) => columnas.has(campo) || campo in constantes))
    .map(([campo]) => ({ clave: `columnas.${campo}`, pregunta: COLUMNAS[campo!]!, opciones, muestras: [] }))
    .filter(({ clave }) => !lost.some((one) => one.clave === clave));
  return [...lost, ...missing];
}
