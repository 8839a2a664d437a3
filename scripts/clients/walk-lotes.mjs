// The part of the walk that hands in a file: walk.mjs says what a step is.

export const LOTES = [
  [
    'POST /lotes',
    {
      values: { clase: 'personas', forzar: 'si', archivo: 'nombre;correo\nEva Soto;eva.soto@example.com\n' },
      stores: { lote_id: 'id' },
    },
  ],
  ['GET /lotes', {}],
  ['GET /lotes/{id}', {}],
  ['GET /lotes/{id}/revision', {}],
  ['PUT /lotes/{id}/perfil', { only: { encabezado: true } }],
  ['POST /lotes/{id}/confirmar', { only: { malas: 'omitir' } }],
  ['GET /lotes/{id}/resultado.csv', {}],
  ['GET /lotes/{id}/errores.csv', {}],
  ['GET /lotes/{id}/eventos', {}],
  ['POST /lotes/{id}/pausar', { name: 'Detiene un lote terminado: se niega', status: 409 }],
  ['POST /lotes/{id}/reanudar', { name: 'Sigue con un lote terminado: se niega', status: 409 }],
  ['POST /lotes/{id}/cancelar', { name: 'Cancela un lote terminado: se niega', status: 409 }],
  ['PUT /perfiles/{nombre}', { values: { nombre: 'camaras' }, only: { encabezado: true } }],
  ['GET /perfiles/{nombre}', { values: { nombre: 'camaras' } }],
  ['DELETE /perfiles/{nombre}', { values: { nombre: 'camaras' } }],
];
