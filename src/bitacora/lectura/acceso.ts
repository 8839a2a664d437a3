import { isIP } from 'node:net';
import { pathOf } from '../ruta.js';
import { parseHora } from './hora.js';
import { SIN_METODO, SIN_RUTA, type Solicitud } from './solicitud.js';

/**
 * A line of Common, Combined, nginx's default or Werkzeug, which differ in the instant and in what follows the status:
 * address, identity, user, instant, request, status, bytes, and maybe more: texts in quotes, and numbers. A request is a
 * method, a target and a version, or whatever else was sent.
 */
const LINEA =
  /^(?:INFO:werkzeug:)?(\S+) (?:- [^["]+?|\S+ \S+) \[([^\]]*)\] "(?:([!#$%&'*+.^_`|~\w-]+) ([^\s"\\]+) HTTP\/\d(?:\.\d)?|([^"\\]*(?:\\.[^"\\]*)*))" ([1-9]\d\d) (?:\d+|-)(?: (?:"[^"\\]*(?:\\.[^"\\]*)*"|[\w.:-]*\d[\w.:-]*|-))*$/;
/** The same where a target has what is escaped in a log. */
const PEDIDO = /^([!#$%&'*+.^_`|~\w-]+) (\S+) HTTP\/\d(?:\.\d)?$/;
const VERSION = 'HTTP/';
/** What a server logs of a connection that sent no request: `-`, nothing, bytes of TLS. */
const SIN_PEDIDO = /^-?$|^[^A-Za-z/\s](?!.*HTTP\/)/i;
/** Werkzeug colours what is not 200. */
// eslint-disable-next-line no-control-regex -- the escape is what is looked for
const COLORES = /\u001b\[[\d;]*m/g;

/** @returns null for a line that is not exactly of this form */
export function readAcceso(linea: string): Solicitud | null {
  const match = LINEA.exec(linea.includes('\u001b') ? linea.replace(COLORES, '') : linea);
  if (!match) return null;
  const origen = match[1]!;
  const momento = parseHora(match[2]!);
  const direccion = plainAddress(origen);
  if (momento === null || (direccion === null && origen !== '-')) return null;
  const parts = match[3] === undefined ? readPedido(match[5]!) : [match[3], pathOf(match[4]!)];
  if (parts === null || hasTwoVersions(linea)) return null; // maybe another request
  return { metodo: parts[0], ruta: parts[1], estado: Number(match[6]), momento, direccion, aliado: null, ms: null };
}

function hasTwoVersions(linea: string): boolean {
  const first = linea.indexOf(VERSION);
  return first >= 0 && linea.includes(VERSION, first + VERSION.length);
}

/** Method and path; null for what looks like a request and is none. */
function readPedido(pedido: string): readonly [string, string] | null {
  const match = PEDIDO.exec(pedido);
  if (match) return [match[1]!, pathOf(match[2]!)];
  return SIN_PEDIDO.test(pedido) ? [SIN_METODO, SIN_RUTA] : null;
}

/** By far the most. */
const IPV4 = /^(?:\d{1,3}\.){3}\d{1,3}$/;

/** As it is counted: without IPv6's disguise of an IPv4 address. What is no address may be the name of a machine. */
export function plainAddress(text: string): string | null {
  if (IPV4.test(text)) return text;
  const plain = text.replace(/^::ffff:(?=\d+\.)/i, '');
  if (isIP(plain) > 0) return plain;
  return /^[\w][\w.-]*$/.test(plain) ? plain : null;
}
