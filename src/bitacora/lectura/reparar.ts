import { isIP } from 'node:net';
import { pathOf } from '../ruta.js';
import { plainAddress } from './acceso.js';
import { parseHora, parseIso } from './hora.js';
import { findPedidos } from './pedido.js';
import { repararPropia } from './reparar-propia.js';
import { SIN_METODO, SIN_RUTA, type Lectura, type Solicitud } from './solicitud.js';

/** What is no text: colours of a terminal, the zeros that a rotated file begins with, marks of encodings. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const INVISIBLES = /\u001b\[[\d;]*[A-Za-z]|[\u0000-\u0008\u000b-\u001f\u007f]|\u00ef\u00bb\u00bf/g;

/** What may stand between a request and its status: a quote, blanks, a separator, what the number is called. */
const ESTADO = /^\\?["']?[\s|,;:]*(?:(?:status|estado|code)\s*[=:]\s*)?["']?([1-5]\d\d)(?![\w.])/i;
const ESTADO_CON_NOMBRE = /\b(?:status|estado|status_code)["']?\s*[=:]\s*["']?([1-5]\d\d)(?![\w.])/gi;
/** What stands around a request, whatever it is. */
const MARCO = /" ([1-5]\d\d) (?:\d+|-)(?= |$)/g;

const HORA = /\d{2}\/[A-Z][a-z]{2}\/\d{4}[: ]\d{2}:\d{2}:\d{2}(?: [+-]\d{4})?/g;
const HORA_ISO = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:[.,]\d{1,9})?(?:Z|[+-]\d{2}:?\d{2})?/g;
const DIRECCION = /[\da-f:.]{3,}/gi;
/** An address is no longer, with a port. */
const MOST_ADDRESS = 55;

/**
 * Reads of a line out of format what is certain in it: a request that is the only one there, and the status that follows
 * it. Its instant, its address and its method are read where there is one of each, and left open otherwise.
 */
export function reparar(linea: string): Lectura {
  const limpia = linea.replace(INVISIBLES, ' ');
  const propia = repararPropia(limpia);
  if (propia) return propia;
  const [pedido, otro] = findPedidos(limpia);
  if (otro !== undefined) return { que: 'ilegible', motivo: 'hay más de una solicitud en la línea' };
  if (!pedido) return withoutPedido(limpia);
  const estado = estadoOf(limpia, pedido.hasta);
  if (estado === null) return { que: 'ilegible', motivo: 'no se sabe con qué estado terminó' };
  const metodo = pedido.metodo?.toUpperCase() ?? SIN_METODO;
  return completed(limpia, { metodo, ruta: pathOf(pedido.ruta), estado }, [
    ...(pedido.metodo === undefined ? ['sin método'] : []),
    ...(pedido.version ? [] : ['sin versión de HTTP']),
    ...(limpia === linea ? [] : ['con caracteres que no son texto']),
  ]);
}

/** The frame of a line of which nobody understands what was asked for, as a port scan leaves it. */
function withoutPedido(limpia: string): Lectura {
  const [marco, otro] = [...limpia.matchAll(MARCO)];
  if (!marco || otro) return { que: 'ilegible', motivo: 'no se encuentra una solicitud' };
  const parts = { metodo: SIN_METODO, ruta: SIN_RUTA, estado: Number(marco[1]) };
  return completed(limpia, parts, ['no se entiende lo que se pidió']);
}

type Known = Pick<Solicitud, 'metodo' | 'ruta' | 'estado'>;

function completed(limpia: string, known: Known, motivos: readonly string[]): Lectura {
  const momento = horaOf(limpia);
  const direccion = direccionOf(limpia);
  const all = [
    ...motivos,
    ...(momento === null ? ['sin fecha legible'] : []),
    ...(direccion === null ? ['sin dirección'] : []),
  ];
  return {
    que: 'solicitud',
    solicitud: { ...known, momento, direccion, aliado: null, ms: null },
    reparada: all.length > 0 ? all.join('; ') : 'fuera de formato',
  };
}

/** The status right behind a request, or the only one that is called so. */
function estadoOf(limpia: string, hasta: number): number | null {
  const next = ESTADO.exec(limpia.slice(hasta));
  if (next) return Number(next[1]);
  const named = new Set([...limpia.matchAll(ESTADO_CON_NOMBRE)].map(([, estado]) => estado));
  return named.size === 1 ? Number([...named][0]) : null;
}

function horaOf(limpia: string): number | null {
  const instants = new Set([...limpia.matchAll(HORA)].map(([text]) => parseHora(text)));
  if (instants.size === 0) for (const [text] of limpia.matchAll(HORA_ISO)) instants.add(parseIso(text));
  return instants.size === 1 ? [...instants][0]! : null;
}

/** The only address before the first text in quotes; one that a proxy adds stands behind. */
function direccionOf(limpia: string): string | null {
  const quote = limpia.indexOf('"');
  const found = [...(quote > 0 ? limpia.slice(0, quote) : limpia).matchAll(DIRECCION)].flatMap(([text]) => {
    if (text.length > MOST_ADDRESS) return [];
    const bare = text.replace(/^:(?=\d+\.)/, '').replace(/(?<=\.\d+)(?::\d+|[.:])$/, ''); // `INFO:werkzeug:127.0.0.1`, `10.0.0.1:8080`
    return [text, bare].filter((candidate) => isIP(candidate) > 0).slice(0, 1);
  });
  const different = new Set(found.map(plainAddress));
  return different.size === 1 ? [...different][0]! : null;
}
