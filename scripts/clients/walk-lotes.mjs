// The part of the walk that hands in a file: walk.mjs says what a step is.

/** The file that was just handed in. */
const ESTE = { id: '{{lote_id}}' };

export const LOTES = [
  [
    'POST /lotes',
    {
      values: { clase: 'personas', forzar: 'si', archivo: 'nombre;correo\nEva Soto;eva.soto@example.com\n' },
      stores: { lote_id: 'id' },
      status: 202,
    },
  ],
  ['GET /lotes', {}],
  ['GET /lotes/{id}', {}],
  ['GET /lotes/{id}/revision', { values: ESTE }],
  ['PUT /lotes/{id}/perfil', { values: ESTE, only: { encabezado: true } }],
  ['POST /lotes/{id}/confirmar', { values: ESTE, only: { malas: 'omitir' } }],
  ['GET /lotes/{id}/resultado.csv', { values: ESTE }],
  ['GET /lotes/{id}/errores.csv', { values: ESTE }],
  ['GET /lotes/{id}/eventos', { values: ESTE }],
  ['POST /lotes/{id}/pausar', { values: ESTE, name: 'Detiene un lote terminado: se niega', status: 409 }],
  ['POST /lotes/{id}/reanudar', { values: ESTE, name: 'Sigue con un lote terminado: se niega', status: 409 }],
  ['POST /lotes/{id}/cancelar', { values: ESTE, name: 'Cancela un lote terminado: se niega', status: 409 }],
  ['PUT /perfiles/{nombre}', { values: { nombre: 'camaras' }, only: { encabezado: true } }],
  ['GET /perfiles/{nombre}', { values: { nombre: 'camaras' } }],
  ['DELETE /perfiles/{nombre}', { values: { nombre: 'camaras' } }],
];
