// What turns the list of operations into a walk that succeeds from top to bottom on an empty registry: the order within a
// tag, the log-ins in between, and what each answer leaves for the requests after it. An operation that is not named here
// is added at the end of its tag, with the examples of its schema.
//
// Fields of a step: `name` as shown, `tag` (where it stands, when not with its operation), `values` (instead of the examples,
// by name of field or parameter), `only` (the whole body), `token` (the variable of the Bearer), `status` (expected; otherwise
// the first success of the operation), `stores` (variable: path in the answer, or `=other variable`).
import { ALIADOS } from './walk-aliados.mjs';
import { WEBHOOKS } from './walk-webhooks.mjs';
import { LOTES } from './walk-lotes.mjs';

const TOKENS = { token: 'access_token', refresh_token: 'refresh_token' };
const ADMIN = { username: '{{usuario}}', password: '{{clave}}' };
/** Different each second, so that the walk can be repeated: e-mails, plates and numbers are taken only once. */
const NOW = '{{$timestamp}}';

const ACTA = {
  placa_patente: '{{placa_patente}}',
  timestamp: '2026-03-01T14:30:00-03:00',
  comentarios: 'Cruza con luz roja.',
};

/** What the application for codes shows, which the user writes down before each request. */
const OTP = { otp: '{{otp}}' };

const logIn = (name, tag) => ['POST /login/access-token', { name, tag, values: ADMIN, stores: TOKENS }];

export const WALK = [
  logIn('Ingresa como administrador', 'sesión'),
  ['POST /login/refresh', { name: 'Renueva los tokens', stores: TOKENS }],
  ['POST /logout', { name: 'Cierra la sesión', status: 204 }],

  ['POST /clave/olvidada', { values: { correo: '{{usuario}}' } }],

  ['GET /avisos', { stores: { aviso_id: 'datos.0.id' } }],
  ['GET /avisos/{id}', { values: { id: '{{aviso_id}}' } }],
  ['POST /avisos/{id}/reenviar', { values: { id: '{{aviso_id}}' } }],

  ['GET /yo', { name: 'Dice quién soy', stores: { yo_id: 'id' } }],
  [
    'POST /yo/clave',
    {
      name: 'Cambia la clave propia (primero, si es la impresa)',
      values: { actual: '{{clave}}', nueva: '{{clave_nueva}}' },
      stores: { clave: '=clave_nueva' },
    },
  ],
  logIn('Ingresa con la clave nueva', 'cuenta propia'),
  ['GET /yo/sesiones', { stores: { sesion_id: 'datos.0.id' } }],
  ['DELETE /yo/sesiones/{id}', { name: 'Cierra una sesión' }],
  ['DELETE /yo/sesiones', { name: 'Cierra todas las sesiones' }],
  logIn('Ingresa otra vez', 'cuenta propia'),
  [
    'POST /yo/segundo-factor',
    { name: 'Comienza a activar un segundo factor', values: { clave: '{{clave}}' }, stores: { secreto: 'secreto' } },
  ],
  ['POST /yo/segundo-factor/confirmar', { name: 'Lo confirma con un código', values: OTP }],
  [
    'POST /yo/segundo-factor/desactivar',
    { name: 'Lo desactiva con otro código', values: { clave: '{{clave}}', ...OTP } },
  ],
  [
    'DELETE /usuarios/{id}/segundo-factor',
    { name: 'Quita el segundo factor a otro: al propio se niega', values: { id: '{{yo_id}}' }, status: 409 },
  ],

  [
    'POST /personas',
    { values: { correo: `ana.${NOW}@example.com` }, stores: { persona_id: 'id', persona_correo: 'correo' } },
  ],
  ['GET /personas', {}],
  ['GET /personas/{id}', {}],
  ['PATCH /personas/{id}', { name: 'Modifica una persona', only: { nombre: 'Ana Rojas de Soto' } }],
  [
    'POST /personas',
    {
      name: 'Crea otra persona, para borrarla',
      values: { correo: `otra.${NOW}@example.com` },
      stores: { otra_persona_id: 'id' },
    },
  ],
  ['DELETE /personas/{id}', { name: 'Borra esa otra persona', values: { id: '{{otra_persona_id}}' } }],

  [
    'POST /vehiculos',
    { values: { placa_patente: `AB${NOW}` }, stores: { vehiculo_id: 'id', placa_patente: 'placa_patente' } },
  ],
  ['GET /vehiculos', {}],
  ['GET /vehiculos/{id}', {}],
  ['PATCH /vehiculos/{id}', { name: 'Modifica un vehículo', only: { color: 'azul' } }],
  [
    'POST /vehiculos',
    {
      name: 'Crea otro vehículo, para borrarlo',
      values: { placa_patente: `CD${NOW}` },
      stores: { otro_vehiculo_id: 'id' },
    },
  ],
  ['DELETE /vehiculos/{id}', { name: 'Borra ese otro vehículo', values: { id: '{{otro_vehiculo_id}}' } }],

  [
    'POST /oficiales',
    {
      values: { numero: NOW, clave: '{{oficial_clave}}' },
      stores: { oficial_id: 'id', oficial_numero: 'numero' },
    },
  ],
  ['GET /oficiales', {}],
  ['GET /oficiales/{id}', {}],
  ['PATCH /oficiales/{id}', { name: 'Modifica un oficial', only: { nombre: 'Luis Soto Díaz' } }],
  [
    'POST /oficiales',
    { name: 'Crea otro oficial, para borrarlo', values: { numero: `X-${NOW}` }, stores: { otro_oficial_id: 'id' } },
  ],
  ['DELETE /oficiales/{id}', { name: 'Borra ese otro oficial', values: { id: '{{otro_oficial_id}}' } }],

  [
    'POST /unidades',
    {
      values: { codigo: NOW, valores: [{ valor: '39485.65', desde: '2026-01-01' }] },
      stores: { unidad: 'codigo' },
    },
  ],
  ['GET /unidades', {}],
  ['GET /unidades/{codigo}', { values: { codigo: '{{unidad}}' } }],
  ['PATCH /unidades/{codigo}', { values: { codigo: '{{unidad}}' } }],
  ['POST /unidades/{codigo}/valores', { values: { codigo: '{{unidad}}' }, stores: { valor_id: 'valores.0.id' } }],
  ['DELETE /unidades/{codigo}/valores/{id}', { values: { codigo: '{{unidad}}', id: '{{valor_id}}' } }],

  [
    'POST /tarifario',
    {
      only: {
        codigo: `LUZ-${NOW}`,
        descripcion: 'Cruzar con luz roja.',
        gravedad: 'grave',
        precios: [{ unidad: 'CLP', cantidad: '59228', desde: '2026-01-01' }],
      },
      stores: { tipo_id: 'id', tipo_codigo: 'codigo' },
    },
  ],
  ['GET /tarifario', {}],
  ['GET /tarifario.csv', {}],
  ['GET /tarifario/{id}', { values: { id: '{{tipo_codigo}}' } }],
  ['GET /tarifario/{id}/monto', { values: { id: '{{tipo_codigo}}' } }],
  ['GET /visitas', {}],
  ['GET /tarifario/{id}/visitas', { values: { id: '{{tipo_codigo}}' } }],
  ['PATCH /tarifario/{id}', { values: { id: '{{tipo_id}}' }, only: { puntos: 3 } }],
  [
    'POST /tarifario/{id}/precios',
    {
      values: { id: '{{tipo_id}}', unidad: 'CLP', cantidad: '60000', 'If-Match': '"2"' },
      stores: { precio_id: 'precios.0.id' },
    },
  ],
  [
    'DELETE /tarifario/{id}/precios/{precioId}',
    { values: { id: '{{tipo_id}}', precioId: '{{precio_id}}', 'If-Match': '"3"' } },
  ],
  ['DELETE /tarifario/{id}', { values: { id: '{{tipo_id}}', 'If-Match': '"4"' } }],
  ['POST /tarifario/{id}/restaurar', { values: { id: '{{tipo_id}}', 'If-Match': '"5"' } }],

  [
    'POST /usuarios',
    { values: { correo: `consulta.${NOW}@example.com`, rol: 'consulta' }, stores: { usuario_id: 'id' } },
  ],
  ['GET /usuarios', {}],
  ['GET /usuarios/{id}', {}],
  ['PATCH /usuarios/{id}', { name: 'Desactiva un usuario', only: { activo: false } }],
  [
    'POST /usuarios',
    {
      name: 'Crea otro usuario, para borrarlo',
      values: { correo: `otro.${NOW}@example.com`, rol: 'consulta' },
      stores: { otro_usuario_id: 'id' },
    },
  ],
  ['DELETE /usuarios/{id}', { name: 'Borra ese otro usuario', values: { id: '{{otro_usuario_id}}' } }],

  [
    'POST /clientes',
    {
      values: { correo: `pagos.${NOW}@example.com`, clave: '{{cliente_clave}}' },
      stores: { cliente_id: 'id', cliente_correo: 'correo' },
    },
  ],
  ['GET /clientes', {}],
  ['GET /clientes/{id}', {}],
  ['PATCH /clientes/{id}', { name: 'Modifica un cliente', only: { nombre: 'Seguros Andes Ltda.' } }],
  ['POST /clientes/{id}/creditos', { values: { id: '{{cliente_id}}' } }],
  ['GET /clientes/{id}/creditos', { values: { id: '{{cliente_id}}' } }],
  [
    'POST /login/access-token',
    {
      name: 'Ingresa como cliente',
      tag: 'créditos',
      values: { username: '{{cliente_correo}}', password: '{{cliente_clave}}' },
      stores: { token_cliente: 'access_token' },
    },
  ],
  ['GET /creditos', { token: 'token_cliente' }],
  [
    'POST /operaciones/{tipo}',
    {
      name: 'Pregunta por una placa',
      values: { tipo: 'consulta_patente' },
      token: 'token_cliente',
      stores: { registro_id: 'registro_id' },
    },
  ],
  ['POST /operaciones/costos', { only: { tipo: 'consulta_patente', costo: 1 } }],
  ['POST /registros/{id}/anular', { values: { id: '{{registro_id}}' } }],
  [
    'POST /clientes',
    {
      name: 'Crea otro cliente, para borrarlo',
      values: { correo: `otros.pagos.${NOW}@example.com`, clave: '{{cliente_clave}}' },
      stores: { otro_cliente_id: 'id' },
    },
  ],
  ['DELETE /clientes/{id}', { name: 'Borra ese otro cliente', values: { id: '{{otro_cliente_id}}' } }],
  [
    'POST /clientes/registro',
    { name: 'Pide una cuenta de cliente', values: { correo: `alta.${NOW}@example.com`, clave: '{{cliente_clave}}' } },
  ],

  [
    'POST /login/access-token',
    {
      name: 'Ingresa como oficial',
      tag: 'infracciones',
      values: { username: '{{oficial_numero}}', password: '{{oficial_clave}}' },
      stores: { token_oficial: 'access_token' },
    },
  ],
  ['POST /cargar_infraccion', { token: 'token_oficial', only: ACTA, stores: { infraccion_id: 'id' } }],
  ['POST /cargar_infraccion', { name: 'Repite la carga: responde la misma', token: 'token_oficial', only: ACTA }],
  [
    'POST /cargar_infraccion',
    {
      name: 'Carga una infracción con un código del tarifario',
      tag: 'tarifario', // which comes after the infractions, when there is a type
      token: 'token_oficial',
      only: {
        placa_patente: ACTA.placa_patente,
        timestamp: ACTA.timestamp,
        codigos: ['{{tipo_codigo}}'],
        lugar: 'Av. Providencia 1200',
        latitud: -33.4262,
        longitud: -70.6111,
      },
    },
  ],

  ...ALIADOS,
  ...WEBHOOKS,

  ...LOTES,

  ['GET /auditoria', {}],
  ['GET /auditoria.csv', {}],

  ['GET /generar_informe', { name: 'Informe de un correo' }],
  ['POST /generar_informe', { name: 'Informe, con el correo en el cuerpo' }],
];

/** What the collections say of themselves. */
export const DESCRIPTION = `Todas las operaciones de la API, en un orden que funciona de arriba abajo sobre un registro vacío.

1. Elija el ambiente y escriba en \`clave\` la clave impresa del primer administrador y en \`clave_nueva\` la que la reemplaza.
2. Envíe «Ingresa como administrador»: el token queda guardado y lo usan las demás solicitudes.
3. Envíe «Cambia la clave propia» e «Ingresa con la clave nueva», y siga hacia abajo. El segundo factor necesita una aplicación de
   códigos: escriba en \`otp\` el que muestre; cada código sirve una vez. Los identificadores pasan solos de una
   solicitud a la siguiente.

La colección crea, borra y cierra sesiones: ejecútela entera solo sobre un registro de prueba.`;

/** What the user fills in; a secret one stays out of the files. */
export const INPUTS = [
  { name: 'usuario', value: 'admin@registro.local' },
  { name: 'clave', secret: true },
  { name: 'clave_nueva', secret: true },
  { name: 'otp', secret: true },
  { name: 'oficial_clave', value: 'una clave larga' },
  { name: 'cliente_clave', value: 'Clave-larga-2026' },
];
