import { DomainError } from '../../../core/errors/domain.error.js';
import { demasiadoTemprano, futuro } from '../../../core/time/momento.js';
import { parseCarga } from '../../infracciones/carga.rule.js';
import { normalizeNumeroOficial } from '../../oficiales/numero-oficial.rule.js';
import { parseDinero, type Decimal } from '../lectura/dinero.js';
import { parseFecha, type Dia, type FormatoDeFecha } from '../lectura/fecha.js';
import { parseHora, type Hora } from '../lectura/hora.js';
import type { Valores } from '../lectura/lectura.js';
import type { CampoDePerfil } from '../lectura/perfil.js';
import type { Falta, LineaLeida } from './linea-leida.js';
import type { MomentosLocales } from './momentos-locales.js';

/** An act as a line of a file tells it, by the rules of filing. */
export interface ActaDeArchivo {
  placa_patente: string;
  /** Ms since the epoch. */
  momento: number;
  comentarios: string | null;
  codigos: readonly string[] | undefined;
  /** The officer's number, normalised. */
  oficial: string;
  lugar: string | null;
  latitud: number | null;
  longitud: number | null;
  /** The number of the act on paper. */
  folio: string | null;
  /** What the file says it costs, exact, in major units. */
  monto: string | null;
}

/** How the cells of a column are read, and the clock. */
export interface Reglas {
  formatoDeFecha: FormatoDeFecha;
  decimal: Decimal;
  momentos: MomentosLocales;
  /** Ms since the epoch. */
  ahora: number;
}

const MAX_FOLIO = 60;

/** Reads a line. What is wrong is told field by field, all of it at once. */
export function readActa(valores: Valores, reglas: Reglas): LineaLeida<ActaDeArchivo> {
  const faltas: Falta[] = [];
  /** What a rule gives, or undefined once what it has against the field is noted. */
  const attempt = <T>(campo: CampoDePerfil, work: () => T): T | undefined => {
    try {
      return work();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      for (const { campo: where, mensaje } of error.errores)
        faltas.push(about(faltaField(where, campo), mensaje, valores));
      return undefined;
    }
  };
  const momento = attempt('timestamp', () => readMomento(valores, reglas));
  const carga = attempt('placa_patente', () => parseCarga({ ...cargaOf(valores, reglas), timestamp: 0 }));
  const oficial = normalizeNumeroOficial(valores.oficial ?? '');
  if (oficial === '') faltas.push(about('oficial', 'Falta el número del oficial.', valores));
  const monto = valores.monto === undefined ? null : parseDinero(valores.monto, reglas.decimal);
  if (valores.monto !== undefined && monto === null) faltas.push(about('monto', 'No es un importe.', valores));
  const folio = valores.folio?.trim().toUpperCase() ?? null;
  if (folio !== null && folio.length > MAX_FOLIO)
    faltas.push(about('folio', `Caben a lo más ${MAX_FOLIO} caracteres.`, valores));
  const [first, ...rest] = faltas;
  if (first || !carga || momento === undefined) return { faltas: [first!, ...rest] };
  const { placa_patente, comentarios = null, codigos, lugar = null, latitud = null, longitud = null } = carga;
  return { leida: { placa_patente, momento, comentarios, codigos, oficial, lugar, latitud, longitud, folio, monto } };
}

/** The fields that filing has, as it takes them. */
function cargaOf(valores: Valores, { decimal }: Reglas): Record<string, unknown> {
  const { placa_patente, comentarios, codigos, lugar, latitud, longitud } = valores;
  return {
    placa_patente,
    // A cell is a text, if an empty one: that it is none is what filing has against other programs.
    ...((comentarios !== undefined || codigos === undefined) && { comentarios: comentarios ?? '' }),
    ...(codigos !== undefined && { codigos: codigos.split(/[;|\s]+/).filter((one) => one !== '') }),
    ...(lugar !== undefined && { lugar }),
    ...(latitud !== undefined && { latitud: gradosOf(latitud, decimal) }),
    ...(longitud !== undefined && { longitud: gradosOf(longitud, decimal) }),
  };
}

/** A number, with a point or with what the file's amounts have; the text where it is none, which the rule refuses. */
function gradosOf(text: string, decimal: Decimal): number | string {
  const plain = decimal === ',' && !text.includes('.') ? text.replace(',', '.') : text;
  return /^[+-]?\d{1,3}(\.\d{1,20})?$/.test(plain) ? Number(plain) : text;
}

/** @throws invalid */
function readMomento(valores: Valores, { formatoDeFecha, momentos, ahora }: Reglas): number {
  const campo = valores.timestamp === undefined ? 'fecha' : 'timestamp';
  const text = valores[campo];
  if (text === undefined) throw malo('fecha', 'Falta la fecha.');
  const localOf = ({ dia, hora }: { dia: Dia; hora: Hora | null }): number =>
    momentos.of(dia, hora ?? readHora(valores), hora === null ? 'hora' : campo);
  const fecha = parseFecha(text, formatoDeFecha);
  if (fecha === null) throw malo(campo, `No es una fecha como ${formatoDeFecha}, o no existe.`);
  const momento = 'momento' in fecha ? fecha.momento : localOf(fecha);
  const refusal = futuro(momento, ahora, campo) ?? demasiadoTemprano(momento, campo);
  if (refusal) throw refusal;
  return momento;
}

/** @throws invalid */
function readHora({ hora }: Valores): NonNullable<ReturnType<typeof parseHora>> {
  if (hora === undefined) throw malo('hora', 'Falta la hora.');
  const read = parseHora(hora);
  if (read === null) throw malo('hora', 'No es una hora como 14:30 o 2:30 pm.');
  return read;
}

function malo(campo: CampoDePerfil, mensaje: string): DomainError {
  return new DomainError('invalid', 'datos_invalidos', mensaje, [{ campo, mensaje }]);
}

/** Filing names an instant `timestamp`, and a code by its place in the list. */
function faltaField(where: string, otherwise: CampoDePerfil): CampoDePerfil {
  const name = where.replace(/\[\d+\]$/, '');
  return name === '' ? otherwise : (name as CampoDePerfil);
}

function about(campo: CampoDePerfil, motivo: string, valores: Valores): Falta {
  return { campo, valor: valores[campo] ?? (campo === 'timestamp' ? (valores.fecha ?? '') : ''), motivo };
}
