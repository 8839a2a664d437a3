// A long tariff: types in a unit whose value has changed each month, the price of each changed twice.

const MONTHS = 36;
const SINCE = "timestamptz '2023-01-01Z'";

/** @param {import('pg').Client} client of the superuser @param {number} tipos */
export async function fillTariff(client, tipos) {
  await client.query(`INSERT INTO registro.unidades (id, codigo, nombre, moneda, decimales, version, creado_en, actualizado_en)
    VALUES ('${UNIDAD}', 'UTM', 'Unidad de la medición', 'CLP', 0, 1, ${SINCE}, ${SINCE})`);
  await client.query(
    `INSERT INTO registro.valores_unidad (id, unidad_id, valor, desde)
     SELECT gen_random_uuid(), '${UNIDAD}', 60000 + n * 250.5, ${SINCE} + n * interval '1 month' FROM generate_series(0, $1::int - 1) n`,
    [MONTHS],
  );
  await client.query(
    `INSERT INTO registro.tipos_infraccion (id, codigo, descripcion, articulo, gravedad, puntos, remolque, sin_descuento,
       busqueda, version, creado_en, actualizado_en)
     SELECT gen_random_uuid(), 'M-' || n, 'Infracción de la medición número ' || n, 'Art. ' || n, 'grave', 1, false, false,
       'm-' || n || ' infraccion de la medicion numero ' || n || ' art. ' || n, 1, ${SINCE}, ${SINCE}
     FROM generate_series(1, $1::int) n`,
    [tipos],
  );
  await client.query(
    `INSERT INTO registro.precios_tipo (id, tipo_id, unidad_id, cantidad, desde)
     SELECT gen_random_uuid(), t.id, '${UNIDAD}', 1 + n * 0.5, ${SINCE} + n * interval '1 year'
     FROM registro.tipos_infraccion t, generate_series(0, 2) n`,
  );
  await client.query('VACUUM ANALYZE');
}

const UNIDAD = '019a0000-0000-7000-8000-000000000001';
