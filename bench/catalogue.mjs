// Every line of the table: what is measured, what it is held against, and what is expected of the ratio.

/**
 * @typedef {object} Line
 * @property {string} id
 * @property {string} es what is measured, for the terminal
 * @property {string} en the same, for the document
 * @property {string} techoEs what it is held against
 * @property {string} techoEn
 * @property {'r/s' | 'ms' | 'MB'} unit of both numbers; of `r/s` more is better, of the others less
 * @property {number} [bar] the ratio expected, or more
 */

/** Requests a second; more is better. */
const rate = (id, es, en, techoEs, techoEn, bar) => ({ id, es, en, techoEs, techoEn, unit: 'r/s', bar });
/** Milliseconds; less is better. */
const time = (id, es, en, techoEs, techoEn, bar) => ({ ...rate(id, es, en, techoEs, techoEn, bar), unit: 'ms' });

const INSERT_ES = 'el INSERT preparado por pg, 10 conexiones';
const INSERT_EN = 'the prepared INSERT through pg, 10 connections';
const SAME_ES = 'las mismas consultas por pg, 10 conexiones';
const SAME_EN = 'the same statements through pg, 10 connections';
const FILING_64_ES = 'cargar, 64 clientes';
const FILING_64_EN = 'filing, 64 clients';

/** @type {readonly Line[]} */
export const LINES = [
  time('arranque', 'segundo arranque', 'second start', 'su PostgreSQL solo', 'its PostgreSQL alone'),
  rate(
    'http',
    'HTTP sin base (/health/live)',
    'HTTP without database (/health/live)',
    'node:http constante',
    'node:http that answers a constant',
  ),
  time(
    'carga-1',
    'cargar, 1 cliente (p50)',
    'filing, 1 client (p50)',
    'un INSERT directo + una vuelta de node:http',
    'one direct INSERT + one node:http round trip',
    1 / 1.5,
  ),
  rate('carga-64', FILING_64_ES, FILING_64_EN, INSERT_ES, INSERT_EN, 0.9),
  rate(
    'carga-64-tuberia',
    FILING_64_ES,
    FILING_64_EN,
    'lo mismo con 64 en tubería',
    'the same with 64 of them pipelined',
  ),
  rate('carga-64-http', FILING_64_ES, FILING_64_EN, 'node:http constante', 'node:http that answers a constant'),
  time(
    'carga-64-p99',
    'cargar, 64 clientes (p99)',
    'filing, 64 clients (p99)',
    'su propia mediana',
    'its own median',
    1 / 4,
  ),
  rate('carga-256', 'cargar, 256 clientes', 'filing, 256 clients', INSERT_ES, INSERT_EN),
  rate(
    'carga-codigo-64',
    'cargar con un código, 64 clientes',
    'filing with a code, 64 clients',
    'lo mismo sin código',
    'the same without',
    0.8,
  ),
  time(
    'carga-codigo-1',
    'cargar con un código, 1 cliente (p50)',
    'filing with a code, 1 client (p50)',
    'lo mismo sin código',
    'the same without',
    0.8,
  ),
  rate('informe-4', 'informe de 4 infracciones', 'report of 4 infractions', SAME_ES, SAME_EN, 0.5),
  rate('informe-400', 'informe de 400 infracciones', 'report of 400 infractions', SAME_ES, SAME_EN, 0.5),
  rate('personas', 'GET /personas', 'GET /personas', SAME_ES, SAME_EN),
  rate('infracciones', 'GET /infracciones', 'GET /infracciones', SAME_ES, SAME_EN),
  time(
    'tarifario-p99',
    'GET /tarifario de 10.000 tipos, 64 clientes (p99)',
    'GET /tarifario of 10,000 types, 64 clients (p99)',
    'la respuesta constante del mismo proceso (p99)',
    'the constant answer of the same process (p99)',
    1 / 3,
  ),
  rate('panel', 'panel: lista de infracciones', 'panel: list of infractions', SAME_ES, SAME_EN),
  time(
    'panel-p95',
    'panel: lo más lento que se le pregunta (p95)',
    'panel: the slowest it is asked (p95)',
    'lo que se admite',
    'what is allowed',
    1,
  ),
  rate('ingreso', 'ingreso', 'log-in', 'bcrypt solo, tantos a la vez', 'bcrypt alone, as many at once'),
  rate(
    'importar',
    'importar un archivo de infracciones',
    'a file of infractions taken over',
    'COPY de las mismas filas en la misma tabla',
    'COPY of the same rows into the same table',
    0.4,
  ),
  time(
    'importar-p99',
    'cargar mientras se importa, 4 clientes (p99)',
    'filing while a file is taken over, 4 clients (p99)',
    'lo mismo en calma',
    'the same when nothing else is done',
    1 / 3,
  ),
  rate(
    'bitacora',
    'analizar una bitácora',
    'a log analysed',
    'leer sus líneas y buscar en cada una',
    'reading its lines and matching each',
    1 / 3,
  ),
  rate(
    'entregas',
    'avisos firmados a un receptor',
    'signed events delivered to a receiver',
    '1.000 por segundo, lo que se pide',
    '1,000 a second, what is asked',
    1,
  ),
  rate(
    'carga-avisada-64',
    'cargar con un suscriptor, 64 clientes',
    'filing with one subscriber, 64 clients',
    'lo mismo sin ninguno',
    'the same without any',
    0.95,
  ),
  time(
    'crecimiento-4',
    'informe de 4 (p99), base grande',
    'report of 4 (p99), large database',
    'lo mismo en la base de 10.000',
    'the same with 10,000 infractions',
    1 / 1.5,
  ),
  time(
    'crecimiento-400',
    'informe de 400 (p99), base grande',
    'report of 400 (p99), large database',
    'lo mismo en la base de 10.000',
    'the same with 10,000 infractions',
    1 / 1.5,
  ),
  {
    id: 'memoria',
    es: 'memoria tras las cargas',
    en: 'memory after the filings',
    techoEs: 'la que tenía tras el calentamiento',
    techoEn: 'what it was after the warm-up',
    unit: 'MB',
  },
  time(
    'hostil-espera',
    'la peor solicitud hostil: espera de las demás',
    'the worst hostile request: how long others wait',
    'lo que se admite',
    'what is allowed',
    1,
  ),
  {
    id: 'hostil-memoria',
    es: 'la peor solicitud hostil: memoria',
    en: 'the worst hostile request: memory',
    techoEs: 'la que se admite',
    techoEn: 'what is allowed',
    unit: 'MB',
    bar: 1,
  },
  rate(
    'par-pgbench',
    FILING_64_ES,
    FILING_64_EN,
    'pgbench, INSERT y búsqueda, 10 conexiones',
    'pgbench, INSERT and look-up, 10 connections',
    0.9,
  ),
  rate(
    'par-fastapi',
    FILING_64_ES,
    FILING_64_EN,
    'FastAPI + SQLAlchemy, 2 procesos',
    'FastAPI + SQLAlchemy, 2 workers',
    20,
  ),
  rate(
    'par-django',
    FILING_64_ES,
    FILING_64_EN,
    'Django REST framework, 2 × 8 hilos',
    'Django REST framework, 2 × 8 threads',
    10,
  ),
  rate(
    'par-directus',
    FILING_64_ES,
    FILING_64_EN,
    'Directus, con su registro de actividad',
    'Directus, with its activity log',
    40,
  ),
];

/**
 * The line of that id.
 * @param {string} id
 * @returns {Line}
 */
export function lineOf(id) {
  const line = LINES.find((candidate) => candidate.id === id);
  if (!line) throw new Error(`no line «${id}» in the catalogue`);
  return line;
}
