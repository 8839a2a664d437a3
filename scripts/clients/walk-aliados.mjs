// The steps on partners; see walk.mjs.

const ID = { id: '{{aliado_id}}' };
const ALLY = { allyId: '{{aliado_id}}' };

export const ALIADOS = [
  [
    'POST /aliados',
    {
      only: {
        nombre: 'Seguros Andes S.A.',
        etiquetas: ['aseguradora'],
        datos: { convenio: 'A-12', folio: 12345678901 },
        origenes: ['https://tienda.example.org'],
      },
      stores: { aliado_id: 'id' },
    },
  ],
  ['GET /aliados', {}],
  ['GET /aliados/{id}', { values: ID }],
  ['PATCH /aliados/{id}', { name: 'Modifica un aliado', values: ID, only: { nombre: 'Seguros Andes Ltda.' } }],
  ['GET /aliados/etiquetas', {}],
  ['POST /aliados/etiquetas/reemplazar', { only: { de: 'aseguradora', por: 'seguros' } }],
  ['POST /aliados/{id}/token', { values: ID, stores: { token_aliado: 'token' } }],
  ['POST /aliados/{id}/credenciales', { values: ID, only: { usuario: 'addi', clave: '123456' } }],
  ['GET /aliados/{id}/credenciales', { values: ID, token: 'token_aliado' }],
  ['POST //allies/{allyId}/credentials', { values: ALLY, only: { user: 'addi', password: '123456' } }],
  ['GET //allies/{allyId}/credentials', { values: ALLY, token: 'token_aliado' }],
  ['DELETE /aliados/{id}/credenciales', { values: ID }],
  ['DELETE /aliados/{id}/token', { values: ID }],
  [
    'POST /aliados',
    { name: 'Crea otro aliado, para borrarlo', only: { nombre: 'Otro' }, stores: { otro_aliado_id: 'id' } },
  ],
  ['DELETE /aliados/{id}', { name: 'Borra ese otro aliado', values: { id: '{{otro_aliado_id}}' } }],
];
