import { con, dice, escrito, type ClaseDeFalta } from './archivo-con-faltas.js';

/** Of vehicles that are there. */
export const PLACAS = ['BBCL12', 'ÑU4321', 'AB123CD', 'XYZ987', 'KJ2345'];
export const TITULOS = 'Patente;Fecha;Hora;Motivo;Código;Agente;Lugar;Latitud;Longitud;Folio;Multa'.split(';');
export const [PLACA, FECHA, HORA, MOTIVO, CODIGO, AGENTE, LUGAR, LATITUD, LONGITUD, FOLIO, MULTA] =
  TITULOS.keys() as never as [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const NO_ES_FECHA = 'No es una fecha como DD/MM/YYYY, o no existe.';
const NO_SE_VEN = 'Quite los saltos de línea y los caracteres que no se ven en el campo lugar.';
const largo = (length: number): string => 'x'.repeat(length);
const cortado = `${largo(200)}…`;
const ONCE = Array.from({ length: 11 }, (_, n) => `C${n}`).join('|');
/** A record whose remark is written as it stands. */
const conMotivo =
  (motivo: string) =>
  (celdas: readonly string[]): string =>
    con(celdas, { [MOTIVO]: motivo }).join(';');

/** Of acts, where `1001` is an officer, and `LUZ-1`, `DOLAR` and `NUEVO` (since 2025) are codes. */
export const FALTAS_DE_ACTAS: readonly ClaseDeFalta[] = [
  dice('placa desconocida', { [PLACA]: 'zzz-999' }, placa('zzz-999', 'ZZZ999')),
  dice('placa imposible', { [PLACA]: 'BB*12?' }, placa('BB*12?', 'BB*12?')),
  dice('sin placa', { [PLACA]: '' }, ['placa_patente', '', 'Falta la placa.']),
  dice('fecha en palabras', { [FECHA]: 'ayer' }, ['fecha', 'ayer', NO_ES_FECHA]),
  dice('día que no existe', { [FECHA]: '30/02/2024' }, ['fecha', '30/02/2024', NO_ES_FECHA]),
  dice('mes que no existe', { [FECHA]: '12/13/2024' }, ['fecha', '12/13/2024', NO_ES_FECHA]),
  dice('año de dos cifras', { [FECHA]: '05/03/24' }, ['fecha', '05/03/24', NO_ES_FECHA]),
  dice('sin fecha', { [FECHA]: '' }, ['fecha', '', 'Falta la fecha.']),
  dice('futura', { [FECHA]: '15/03/2099' }, [
    'fecha',
    '15/03/2099',
    'La fecha y hora está más de 5 minutos en el futuro; revise el reloj.',
  ]),
  dice('hora que el reloj se saltó', { [FECHA]: '08/09/2024', [HORA]: '00:30' }, [
    'hora',
    '00:30',
    'Esa hora no existió en America/Santiago: el reloj se adelantó. Revise la hora o agregue el desfase, como -03:00.',
  ]),
  dice('hora imposible', { [HORA]: '25:10' }, ['hora', '25:10', 'No es una hora como 14:30 o 2:30 pm.']),
  dice('sin hora', { [HORA]: '' }, ['hora', '', 'Falta la hora.']),
  dice('oficial desconocido', { [AGENTE]: '9999' }, ['oficial', '9999', 'No existe un oficial con el número «9999».']),
  dice('sin oficial', { [AGENTE]: '' }, ['oficial', '', 'Falta el número del oficial.']),
  dice('sin hechos', { [MOTIVO]: '', [CODIGO]: '' }, [
    'comentarios',
    '',
    'Escriba los comentarios: no pueden quedar vacíos.',
  ]),
  dice('comentarios largos', { [MOTIVO]: largo(2_001) }, [
    'comentarios',
    cortado,
    'Use a lo más 2.000 caracteres en los comentarios (ahora son 2001).',
  ]),
  dice(
    'código desconocido',
    { [CODIGO]: 'NADA' },
    codigo('NADA', 'El tarifario no tenía el código «NADA» en esa fecha.'),
  ),
  dice(
    'código posterior',
    { [CODIGO]: 'NUEVO' },
    codigo('NUEVO', 'El tarifario no tenía el código «NUEVO» en esa fecha.'),
  ),
  dice('código repetido', { [CODIGO]: 'LUZ-1|luz-1' }, codigo('LUZ-1|luz-1', 'El código «LUZ-1» está repetido.')),
  dice('once códigos', { [CODIGO]: ONCE }, codigo(ONCE, '«codigos» debe ser una lista de 1 a 10 códigos.')),
  dice(
    'dos monedas',
    { [CODIGO]: 'LUZ-1 DOLAR' },
    codigo('LUZ-1 DOLAR', 'Una infracción se cobra en una sola moneda: «LUZ-1» está en CLP y «DOLAR» en USD.'),
  ),
  dice('importe en palabras', { [MULTA]: 'gratis' }, ['monto', 'gratis', 'No es un importe.']),
  dice('importe con dos comas', { [MULTA]: '1,50,00' }, ['monto', '1,50,00', 'No es un importe.']),
  dice('latitud fuera', { [LATITUD]: '-91,5' }, grados('latitud', '-91,5', 90)),
  dice('longitud fuera', { [LONGITUD]: '181' }, grados('longitud', '181', 180)),
  dice('latitud en palabras', { [LATITUD]: 'sur' }, grados('latitud', 'sur', 90)),
  dice('media coordenada', { [LONGITUD]: '' }, [
    'longitud',
    '',
    'Falta la longitud: las coordenadas se envían juntas, o ninguna.',
  ]),
  dice('lugar largo', { [LUGAR]: largo(201) }, [
    'lugar',
    cortado,
    'Use a lo más 200 caracteres en el campo lugar (ahora son 201).',
  ]),
  dice('lugar en dos líneas', { [LUGAR]: 'Av. Uno\r\nal 20' }, ['lugar', 'Av. Uno\r\nal 20', NO_SE_VEN]),
  dice('signo de control', { [LUGAR]: 'Av.\u0007Uno' }, ['lugar', 'Av.\u0007Uno', NO_SE_VEN]),
  dice('folio largo', { [FOLIO]: largo(61) }, ['folio', largo(61), 'Caben a lo más 60 caracteres.']),
  dice(
    'dos faltas',
    { [HORA]: 'tarde', [AGENTE]: '' },
    ['hora', 'tarde', 'No es una hora como 14:30 o 2:30 pm.'],
    ['oficial', '', 'Falta el número del oficial.'],
  ),
  escrito('carácter nulo', 'La línea tiene caracteres nulos.', conMotivo('corta\0do')),
  escrito(
    'faltan campos',
    'La línea tiene 8 campos, y el archivo 11 columnas.',
    (celdas) =>
      con(celdas, { [MOTIVO]: 'Se corta' })
        .slice(0, 8)
        .join(';'),
    (celdas) =>
      con(celdas, { [MOTIVO]: 'Se corta' })
        .slice(0, 8)
        .join(' '),
  ),
  escrito(
    'sobran campos',
    'La línea tiene 12 campos, y el archivo 11 columnas.',
    conMotivo('Cruza; con luz roja'),
    (celdas) => conMotivo('Cruza con luz roja')(celdas).replaceAll(';', ' ').trimEnd().slice(0, 100),
  ),
  escrito('demasiados campos', 'La línea tiene demasiados campos.', conMotivo(largo(600).split('').join(';'))),
  escrito('comillas mal puestas', 'Las comillas están mal puestas.', conMotivo('"Alto" no respetado')),
  escrito('comilla sin cerrar', 'Hay una comilla que no se cierra.', conMotivo('"No respeta el alto')),
  escrito('línea larguísima', 'La línea es demasiado larga.', conMotivo(largo(100_001))),
];

function placa(valor: string, normal: string): readonly [string, string, string] {
  return ['placa_patente', valor, `No existe un vehículo con la placa «${normal}».`];
}

function codigo(valor: string, motivo: string): readonly [string, string, string] {
  return ['codigos', valor, motivo];
}

function grados(campo: string, valor: string, most: number): readonly [string, string, string] {
  return [campo, valor, `La ${campo} es un número de -${most} a ${most}, en grados (WGS 84).`];
}

/** 2024-01-02T08:00 of the authority's clock, in whose summer it is three hours behind UTC. */
const PRIMERA = Date.UTC(2024, 0, 2, 8);
const momentoDe = (n: number): number => PRIMERA + n * 17 * 60_000;

/** What the nth act says: half of the remarks are of several lines. */
export function acta(n: number): string[] {
  const local = new Date(momentoDe(n)).toISOString();
  const [year, month, day] = local.slice(0, 10).split('-');
  const motivo = [`Cruza con luz roja, ${n}`, `Vehículo nº ${n}: «estaciona»;\r\n"en rampa"\n\nde peatones`][n % 2]!;
  const conCodigo = n % 3 === 0;
  return [
    PLACAS[n % PLACAS.length]!.replace(/(?=\d)/, n % 7 === 0 ? '-' : ''),
    `${day}/${month}/${year}`,
    local.slice(11, 16),
    motivo,
    conCodigo ? 'luz-1' : '',
    '1001',
    n % 4 === 0 ? '' : `Av. Providencia ${n}`,
    n % 5 === 0 ? '' : '-33,4262',
    n % 5 === 0 ? '' : '-70.6111',
    n % 6 === 0 ? `f-${n}` : '',
    conCodigo ? (n % 2 === 0 ? '$ 50.000' : '$ 45.000,50') : '',
  ];
}

/** How an act is kept that a line tells. */
export function filaDe(celdas: readonly string[]): Record<string, unknown> {
  const [placa, fecha, hora, comentarios, codigo, , lugar, latitud, longitud, folio] = celdas;
  const [day, month, year] = fecha!.split('/').map(Number) as [number, number, number];
  const [hour, minute] = hora!.split(':').map(Number) as [number, number];
  const numero = (text: string): number | null => (text === '' ? null : Number(text.replace(',', '.')));
  return {
    placa_patente: placa!.replace('-', ''),
    momento: new Date(Date.UTC(year, month - 1, day, hour + 3, minute)),
    comentarios,
    lugar: lugar || null,
    latitud: numero(latitud!),
    longitud: numero(longitud!),
    importe: codigo === '' ? null : '50000',
    folio: folio!.toUpperCase() || null,
  };
}
