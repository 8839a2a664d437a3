// What may be asked of `npm run bench`, and what each way of running means.
import { parseArgs } from 'node:util';

export const HELP = `Mide el registro contra los límites de esta misma máquina.

Uso:
  npm run bench                     la medición completa; escribe docs/bench.md y docs/imagenes/bench.svg
  npm run bench -- --rapido         en menos de 2 minutos, con 10.000 infracciones; no escribe nada
  npm run bench -- --pares          mide también pgbench, FastAPI, Django y Directus, los que haya
  npm run bench -- --caidas         kill -9 de la base y del servidor en plena carga, diez veces cada uno; y de un
                                    trabajador, del servidor y de la base mientras se importa un archivo, veinte en total;
                                    y de la base y del servidor mientras se avisa a un receptor que falla
  npm run bench -- --guardar        guarda las razones en bench/ratios.json
  npm run bench -- --comparar       las compara con las guardadas; sale con 1 si alguna bajó

Además:
  --filas N          infracciones de la base grande (1000000; con --rapido 10000)
  --semilla N        semilla de los datos (1)
  --repeticiones N   vueltas de cada medida (5; con --rapido 3; en --caidas, muertes de cada uno: 10)
  --segundos N       duración de cada ventana (5; con --rapido 0.3)
  --actas N          cargas de la prueba de memoria, tras el calentamiento, y líneas del archivo que se importa (1000000; con --rapido 5000)
  --entregas N       avisos que se mandan a un receptor (20000; con --rapido 1000; en --caidas, 100000)
  --megas N          tamaño de la bitácora que se analiza, en MB (1000; con --rapido 20)
  --solo a,b         solo estas medidas: SOLO
  --con NOMBRE=VALOR una variable del servidor distinta de la de fábrica, como --con PROCESOS=2; se puede repetir
  --destino CARPETA  dónde escribir en vez de docs`;

/** The groups of measures, in the order in which they run. */
export const GROUPS = [
  'arranque',
  'http',
  'carga',
  'informe',
  'listas',
  'tarifario',
  'panel',
  'ingreso',
  'crecimiento',
  'importar',
  'bitacora',
  'entregas',
  'memoria',
  'hostil',
];

/** As many infractions as the small database has, which growth is held against. */
export const BASE_ROWS = 10_000;

const FULL = { filas: 1_000_000, repeticiones: 5, segundos: 5, actas: 1_000_000, entregas: 20_000, megas: 1_000 };
const QUICK = { filas: BASE_ROWS, repeticiones: 3, segundos: 0.3, actas: 5_000, entregas: 1_000, megas: 20 };
const KILLS = 10;
/** Deliveries that are made while there are kills. */
const DELIVERIES = 100_000;

/**
 * @typedef {object} Options
 * @property {boolean} ayuda
 * @property {boolean} rapido
 * @property {boolean} pares
 * @property {boolean} caidas
 * @property {boolean} guardar
 * @property {boolean} comparar
 * @property {number} filas infractions in the large database
 * @property {number} semilla
 * @property {number} repeticiones
 * @property {number} segundos of one window
 * @property {number} calentamiento seconds before each window that don't count
 * @property {number} actas filings of the memory trial, after as many as a tenth of them to warm up
 * @property {number} entregas deliveries to a receiver
 * @property {number} megas of the log that is analysed
 * @property {string[]} solo groups to measure
 * @property {Record<string, string>} con variables of the server that differ from production's defaults
 * @property {string | undefined} destino folder to write to; undefined: write nothing
 */

/**
 * Reads the command line.
 * @param {string[]} args
 * @returns {Options}
 * @throws {Error} with a line for the user
 */
export function parseOptions(args) {
  const { values } = parse(args);
  const { rapido = false, pares = false, caidas = false, guardar = false, comparar = false } = values;
  const sizes = rapido ? QUICK : FULL;
  const repeticiones = count('repeticiones', values.repeticiones, caidas ? KILLS : sizes.repeticiones);
  const segundos = positive('segundos', values.segundos, sizes.segundos);
  return {
    ayuda: values.ayuda ?? values.help ?? false,
    rapido,
    pares,
    caidas,
    guardar,
    comparar,
    filas: count('filas', values.filas, sizes.filas, BASE_ROWS),
    semilla: count('semilla', values.semilla, 1),
    repeticiones,
    segundos,
    calentamiento: Math.min(2, segundos * 0.3),
    actas: count('actas', values.actas, sizes.actas, 1_000),
    entregas: count('entregas', values.entregas, caidas && !rapido ? DELIVERIES : sizes.entregas),
    megas: count('megas', values.megas, sizes.megas),
    solo: groups(values.solo),
    con: variables(values.con ?? []),
    destino: values.destino ?? (rapido || values.solo || values.con ? undefined : 'docs'),
  };
}

/** The help with the names it refers to. */
export function help() {
  return HELP.replace('SOLO', GROUPS.join(', '));
}

function parse(args) {
  const flag = { type: /** @type {const} */ ('boolean') };
  const text = { type: /** @type {const} */ ('string') };
  const flags = ['rapido', 'pares', 'caidas', 'guardar', 'comparar', 'ayuda', 'help'];
  const texts = ['filas', 'semilla', 'repeticiones', 'segundos', 'actas', 'entregas', 'megas', 'solo', 'destino'];
  try {
    return parseArgs({
      args,
      options: {
        ...Object.fromEntries([...flags.map((name) => [name, flag]), ...texts.map((name) => [name, text])]),
        con: { ...text, multiple: true },
      },
    });
  } catch (error) {
    const option = /'(?:-\w, )?(-[^' ]*)/.exec(error.message)?.[1] ?? args.join(' ');
    throw new Error(`No se entiende «${option}». Pruebe con --ayuda.`, { cause: error });
  }
}

function count(name, text, byDefault, atLeast = 1) {
  const value = positive(name, text, byDefault);
  if (Number.isSafeInteger(value) && value >= atLeast) return value;
  throw new Error(`--${name} debe ser un número entero desde ${atLeast}.`);
}

function positive(name, text, byDefault) {
  if (text === undefined) return byDefault;
  const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : 0;
  if (value > 0) return value;
  throw new Error(`--${name} debe ser un número mayor que 0.`);
}

function variables(texts) {
  return Object.fromEntries(
    texts.map((text) => {
      const [, name, value] = /^([A-Z_]+)=(.*)$/.exec(text) ?? [];
      if (name === undefined) throw new Error(`--con espera NOMBRE=VALOR y recibió «${text}».`);
      return [name, value];
    }),
  );
}

function groups(text) {
  if (text === undefined) return GROUPS;
  const asked = text.split(',').map((name) => name.trim());
  const unknown = asked.find((name) => !GROUPS.includes(name));
  if (unknown !== undefined) throw new Error(`No hay una medida «${unknown}»; hay ${GROUPS.join(', ')}.`);
  return GROUPS.filter((name) => asked.includes(name));
}
