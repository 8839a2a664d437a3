// The steps on webhooks; see walk.mjs. They come before the partner loses his token.

const ID = { id: '{{aliado_id}}' };
const SUSCRIPCION = { ...ID, sid: '{{suscripcion_id}}' };
const ENTREGA = { id: '{{entrega_id}}' };

export const WEBHOOKS = [
  [
    'POST /aliados/{id}/suscripciones',
    {
      values: ID,
      only: { url: 'https://avisos.example.org/registro', eventos: ['vehiculo.creado'] },
      stores: { suscripcion_id: 'id' },
    },
  ],
  ['GET /aliados/{id}/suscripciones', { values: ID }],
  ['GET /aliados/{id}/suscripciones/{sid}', { values: SUSCRIPCION }],
  [
    'PATCH /aliados/{id}/suscripciones/{sid}',
    { name: 'Cambia de qué se avisa', values: SUSCRIPCION, only: { eventos: ['vehiculo.transferido'] } },
  ],
  ['POST /aliados/{id}/suscripciones/{sid}/secreto', { values: SUSCRIPCION }],
  ['POST /aliados/{id}/suscripciones/{sid}/probar', { values: SUSCRIPCION, stores: { entrega_id: 'id' } }],
  ['GET /entregas', {}],
  ['GET /entregas/{id}', { values: ENTREGA }],
  ['POST /entregas/{id}/repetir', { values: ENTREGA }],
  ['POST /aliados/{id}/entregas/repetir', { values: ID, only: { desde: '2026-01-01', hasta: '2026-12-31' } }],
  ['DELETE /aliados/{id}/suscripciones/{sid}', { values: SUSCRIPCION }],
];
