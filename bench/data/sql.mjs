// The statements that fill an empty registry, the same rows for the same seed, size and hour. They run as the
// superuser, who may leave the foreign keys to themselves: every row is made from one that exists.

/** People, officers and vehicles are older than the infractions. */
const FIRST_ID_MS = Date.UTC(2023, 0, 1);

/** Names and makes are of plain letters, so that their folded form (`busqueda`) is their lower case. */
const NAMES = 'Ana,Luis,Carla,Pedro,Rosa,Diego,Elena,Jorge,Marta,Pablo,Camila,Tomas,Julia,Andres,Paula,Hugo';
const SURNAMES = 'Rojas,Soto,Fuentes,Araya,Mora,Silva,Castro,Vargas,Reyes,Pinto,Vera,Campos,Salas,Rivas,Leiva,Bravo';
const BRANDS = 'Toyota,Nissan,Chevrolet,Suzuki,Hyundai,Kia,Ford,Mazda';
const COLOURS = 'rojo,blanco,negro,gris,azul,verde';
const FAULTS =
  'Cruza con luz roja.|Estaciona en un paso de peatones.|Excede la velocidad permitida.|No respeta el signo Pare.|' +
  'Circula sin luces de noche.|Vira donde está prohibido.|Usa el teléfono al conducir.|Obstruye una salida de emergencia.';

/** Letters of a plate; two digits follow. 18^4 × 100 plates, of which a large prime step takes each once. */
const LETTERS = 'BCDFGHJKLPRSTVWXYZ';
const PLATES = LETTERS.length ** 4 * 100;
const PLATE_STEP = 7_368_787;

/** A text of the list `list`, chosen by the number `number`. */
const pick = (list, number, separator = ',') =>
  `(string_to_array('${list}', '${separator}'))[1 + (${number}) % ${list.split(separator).length}]`;

/** A UUIDv7 whose time grows with the number `i`. */
const idOf = (kind, seed, i) =>
  `(lpad(to_hex(${FIRST_ID_MS} + ${i}), 12, '0') || '7' || substr(md5('${kind}-${seed}-' || ${i}), 1, 3) || '8' ||
    substr(md5('${kind}-${seed}-' || ${i}), 4, 15))::uuid`;

const plateOf = (i) => {
  const letter = (place) =>
    `substr('${LETTERS}', 1 + (p / ${100 * LETTERS.length ** place} % ${LETTERS.length})::int, 1)`;
  return `(SELECT ${[3, 2, 1, 0].map(letter).join(' || ')} || lpad((p % 100)::text, 2, '0')
    FROM (SELECT (${i}::bigint * ${PLATE_STEP}) % ${PLATES} AS p) AS plate)`;
};

const INSTANT = `to_timestamp(${FIRST_ID_MS} / 1000.0)`;

/**
 * People, vehicles and officers.
 * @param {import('./size.mjs').Size} size
 * @param {number} seed
 * @param {string} claveHash of every officer
 * @returns {string[]}
 */
export function registrySql({ personas, vehiculos, oficiales }, seed, claveHash) {
  const name = `${pick(NAMES, 'i')} || ' ' || ${pick(SURNAMES, 'i / 16')} || ' ' || ${pick(SURNAMES, 'i / 256')}`;
  return [
    `INSERT INTO registro.personas (id, nombre, busqueda, correo, version, creado_en, actualizado_en)
     SELECT ${idOf('persona', seed, 'i')}, ${name}, lower(${name}),
       lower(${pick(NAMES, 'i')} || '.' || ${pick(SURNAMES, 'i / 16')} || '.' || i || '@example.com'), 1, ${INSTANT}, ${INSTANT}
     FROM generate_series(0, ${personas - 1}) AS i`,
    `INSERT INTO registro.vehiculos (id, placa_patente, marca, busqueda, color, busqueda_color, persona_id, version, creado_en,
       actualizado_en)
     SELECT ${idOf('vehiculo', seed, 'i')}, ${plateOf('i')}, ${pick(BRANDS, 'i')}, lower(${pick(BRANDS, 'i')}),
       ${pick(COLOURS, 'i / 8')}, ${pick(COLOURS, 'i / 8')},
       ${idOf('persona', seed, `(i % ${personas})`)}, 1, ${INSTANT}, ${INSTANT}
     FROM generate_series(0, ${vehiculos - 1}) AS i`,
    `INSERT INTO registro.oficiales (id, nombre, busqueda, numero, clave_hash, activo, version_sesion, debe_cambiar_clave, version, creado_en,
       actualizado_en)
     SELECT ${idOf('oficial', seed, 'i')}, ${name}, lower(${name}), (1001 + i)::text, '${claveHash}', true, 1, false, 1, ${INSTANT}, ${INSTANT}
     FROM generate_series(0, ${oficiales - 1}) AS i`,
  ];
}

/**
 * Infractions number `from` to `to` (excluded), in the order of their moments. Their ids are derived from their content
 * as src/modules/infracciones/infraccion-id.ts does it.
 * @param {import('./size.mjs').Size} size
 * @param {number} seed
 * @param {number} from
 * @param {number} to
 */
export function infraccionesSql(size, seed, from, to) {
  const { filas, personas, oficiales, step, desde, hasta } = size;
  const comment = `${pick(FAULTS, 'k', '|')} || ' Acta ' || k || '.'`;
  return `
    WITH numbered AS (
      SELECT j, (j * ${step}) % ${filas} AS k FROM generate_series(${from}::bigint, ${to - 1}) AS j
    ), chosen AS (
      SELECT k, ${personOf(size, seed)} AS p, ${spread('vehiculo', seed, 2)} AS half, ${spread('oficial', seed, oficiales)} AS o,
        ${desde} + j * ${hasta - desde} / ${filas} AS ms
      FROM numbered
    ), acts AS (
      SELECT ${idOf('vehiculo', seed, `(p + ${personas} * half)`)} AS vehiculo_id, ${idOf('oficial', seed, 'o')} AS oficial_id,
        ${idOf('persona', seed, 'p')} AS persona_id, ${plateOf(`(p + ${personas} * half)`)} AS placa, ms, ${comment} AS comentarios
      FROM chosen
    ), digested AS (
      SELECT *, encode(sha256(convert_to('["v1","' || oficial_id || '","' || placa || '",' || ms || ',"' || comentarios || '"]',
        'UTF8')), 'hex') AS digest
      FROM acts
    )
    INSERT INTO registro.infracciones (id, vehiculo_id, oficial_id, persona_id, placa_patente, momento, comentarios,
      creado_en, request_id, direccion)
    SELECT (lpad(to_hex(ms), 12, '0') || '8' || substr(digest, 1, 3) ||
        substr('89ab', 1 + (('x' || substr(digest, 4, 1))::bit(4)::int & 3), 1) || substr(digest, 5, 3) || substr(digest, 8, 12))::uuid,
      vehiculo_id, oficial_id, persona_id, placa, to_timestamp(ms / 1000.0), comentarios, to_timestamp(ms / 1000.0),
      substr(digest, 20, 36), '127.0.0.1'
    FROM digested`;
}

/** Whose infraction number k is: first those with 400 each, then those with 4, the rest by chance among all others. */
function personOf({ con400, con4, personas }, seed) {
  const of400 = con400 * 400;
  const of4 = con4 * 4;
  return `CASE WHEN k < ${of400} THEN k / 400
    WHEN k < ${of400 + of4} THEN ${con400} + (k - ${of400}) / 4
    ELSE ${con400 + con4} + ${spread('persona', seed, personas - con400 - con4)} END`;
}

/** A number from 0 to `below` that looks like chance and depends on k, the seed and what it is for. */
function spread(what, seed, below) {
  return `(abs(hashtextextended('${what}-' || k, ${seed}) % ${below}))`;
}
