import { con, dice, escrito, type ClaseDeFalta } from './archivo-con-faltas.js';

const largo = (length: number): string => 'x'.repeat(length);
const cortado = `${largo(200)}…`;
const CORREO_MALO = 'Ese correo no es válido; debe ser como nombre@ejemplo.cl.';
const CORREO_CON_TILDES = 'El correo no admite tildes, eñes ni símbolos especiales; revise cómo está escrito.';
const en = (donde: string): string => `Quite los saltos de línea y los caracteres que no se ven en ${donde}.`;

/** What is wrong with a record of so many columns as a whole, whatever it is of. */
function deTodaLaLinea(columnas: number): ClaseDeFalta[] {
  const text = (celdas: readonly string[]): string => celdas.join(';');
  const conPrimera = (primera: string) => (celdas: readonly string[]) => text(con(celdas, { 0: primera }));
  const faltan = columnas === 2 ? 'un campo' : `${columnas - 1} campos`;
  return [
    escrito('carácter nulo', 'La línea tiene caracteres nulos.', conPrimera('a\0b')),
    escrito('comillas mal puestas', 'Las comillas están mal puestas.', conPrimera('"a" b')),
    escrito('comilla sin cerrar', 'Hay una comilla que no se cierra.', conPrimera('"a')),
    escrito('demasiados campos', 'La línea tiene demasiados campos.', (celdas) => text(celdas) + ';x'.repeat(500)),
    escrito(
      'faltan campos',
      `La línea tiene ${faltan}, y el archivo ${columnas} columnas.`,
      (celdas) => text(celdas.slice(0, -1)),
      (celdas) => celdas.slice(0, -1).join(' '),
    ),
    escrito(
      'sobran campos',
      `La línea tiene ${columnas + 1} campos, y el archivo ${columnas} columnas.`,
      (celdas) => `${text(celdas)};`,
      (celdas) => celdas.join(' '),
    ),
  ];
}

function placa(valor: string, motivo: string): ClaseDeFalta {
  return dice(motivo, { 0: valor }, ['placa_patente', valor, motivo]);
}

/** Of vehicles, where `BBCL12`, a red Toyota, belongs to Luz Soto, who is `luz@example.org`. */
export const FALTAS_DE_VEHICULOS: readonly ClaseDeFalta[] = [
  placa('', 'Escriba la placa patente.'),
  placa('SIN PLACA', 'Eso no es una placa patente, es una forma de decir que no hay; escriba la del vehículo.'),
  placa('AB#123', 'La placa patente no admite «#»; use solo letras de la A a la Z, la Ñ y números.'),
  placa('ABCDEFGHIJK123', 'La placa patente tiene a lo más 12 letras y números (ahora son 14).'),
  placa('ABCDEF', 'La placa patente debe tener al menos un número.'),
  dice('sin marca', { 1: '' }, ['marca', '', 'Escriba la marca.']),
  dice('marca larga', { 1: largo(61) }, ['marca', largo(61), 'Use a lo más 60 caracteres en la marca (ahora son 61).']),
  dice('sin color', { 2: '' }, ['color', '', 'Escriba el color.']),
  dice('color en dos líneas', { 2: 'rojo\r\ny gris' }, ['color', 'rojo\r\ny gris', en('el color')]),
  dice('nombre largo', { 3: largo(201) }, [
    'nombre',
    cortado,
    'Use a lo más 200 caracteres en el nombre (ahora son 201).',
  ]),
  dice('sin correo', { 4: '' }, ['correo', '', 'Escriba el correo.']),
  dice('correo sin arroba', { 4: 'luz.example.org' }, ['correo', 'luz.example.org', CORREO_MALO]),
  dice('correo con eñe', { 4: 'peña@example.org' }, ['correo', 'peña@example.org', CORREO_CON_TILDES]),
  dice('dueño desconocido', { 3: '', 4: 'nadie@example.org' }, [
    'correo',
    'nadie@example.org',
    'Nadie tiene el correo «nadie@example.org»; con el nombre se crearía la persona.',
  ]),
  dice('otro nombre', { 3: 'Otra', 4: 'luz@example.org' }, [
    'nombre',
    'Otra',
    'El registro dice «Luz Soto» y el archivo «Otra».',
  ]),
  dice('otra marca', { 0: 'BBCL12', 1: 'Honda', 2: 'rojo', 4: 'luz@example.org' }, [
    'marca',
    'Honda',
    'La placa ya está: el registro dice «Toyota» y el archivo dice «Honda».',
  ]),
  dice(
    'otro color y dueño',
    { 0: 'bbcl-12', 1: 'Toyota', 2: 'gris', 4: 'sol@example.org' },
    ['color', 'gris', 'La placa ya está: el registro dice «rojo» y el archivo dice «gris».'],
    [
      'correo',
      'sol@example.org',
      'La placa ya está: el correo del dueño es «luz@example.org» y el archivo dice «sol@example.org».',
    ],
  ),
  ...deTodaLaLinea(5),
];

/** Of people. */
export const FALTAS_DE_PERSONAS: readonly ClaseDeFalta[] = [
  dice('sin nombre', { 0: '' }, ['nombre', '', 'Escriba el nombre.']),
  dice('nombre largo', { 0: largo(201) }, [
    'nombre',
    cortado,
    'Use a lo más 200 caracteres en el nombre (ahora son 201).',
  ]),
  dice('nombre en dos líneas', { 0: 'Luz\r\nSoto' }, ['nombre', 'Luz\r\nSoto', en('el nombre')]),
  dice('signo de control', { 0: 'Luz\u0007' }, ['nombre', 'Luz\u0007', en('el nombre')]),
  dice('sin correo', { 1: '' }, ['correo', '', 'Escriba el correo.']),
  dice('correo sin arroba', { 1: 'sin arroba' }, ['correo', 'sin arroba', CORREO_MALO]),
  dice('correo con eñe', { 1: 'peña@example.org' }, ['correo', 'peña@example.org', CORREO_CON_TILDES]),
  dice('correo largo', { 1: largo(255) }, [
    'correo',
    cortado,
    'El correo tiene a lo más 254 caracteres (ahora son 255).',
  ]),
  dice('otra persona', { 0: 'Otra', 1: 'luz@example.org' }, [
    'nombre',
    'Otra',
    'El registro dice «Luz Soto» y el archivo «Otra».',
  ]),
  dice('dos faltas', { 0: '', 1: 'x@' }, ['nombre', '', 'Escriba el nombre.'], ['correo', 'x@', CORREO_MALO]),
  ...deTodaLaLinea(2),
];
