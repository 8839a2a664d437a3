/** The methods that are known among words which may be anything. */
const METODOS = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|CONNECT|TRACE|PROPFIND';

const VERSION = /HTTP\/\d(?:\.\d)?/gi;
const SIN_VERSION = new RegExp(String.raw`\b(${METODOS})\s*(/[^\s"']*)`, 'g');
/** Method and path, either of them as far as it goes; in quotes a path may have blanks. */
const ENTRE_COMILLAS = new RegExp(String.raw`^(${METODOS})?\s*((?:/|https?://).*)$`, 'i');
const PALABRA = new RegExp(String.raw`^(${METODOS})?((?:/|https?://).*)$`, 'i');
const METODO = new RegExp(String.raw`\b(${METODOS})$`, 'i');

/** A request as it stands in a line that is out of format. */
export interface Pedido {
  metodo: string | undefined;
  ruta: string;
  /** Where it ends. */
  hasta: number;
  version: boolean;
}

/**
 * The requests in a line: two, where there is more than one. Each step looks at every character once: who sends requests
 * has a hand in what lines look like.
 */
export function findPedidos(linea: string): (Pedido | null)[] {
  const versions = [...linea.matchAll(VERSION)];
  if (versions.length > 1) return [null, null];
  const [version] = versions;
  if (!version) {
    return [...linea.matchAll(SIN_VERSION)].map((match) => ({
      metodo: match[1],
      ruta: match[2]!,
      hasta: match.index + match[0].length,
      version: false,
    }));
  }
  const parts = before(linea.slice(0, version.index).trimEnd());
  return parts ? [{ ...parts, hasta: version.index + version[0].length, version: true }] : [];
}

/** Method and path before the version. */
function before(text: string): Pick<Pedido, 'metodo' | 'ruta'> | null {
  const quote = Math.max(text.lastIndexOf('"'), text.lastIndexOf("'"));
  const quoted = quote < 0 ? null : ENTRE_COMILLAS.exec(text.slice(quote + 1).trimStart());
  if (quoted) return { metodo: quoted[1], ruta: quoted[2]! };
  const begin = Math.max(text.lastIndexOf(' '), text.lastIndexOf('\t'), quote) + 1;
  const word = PALABRA.exec(text.slice(begin));
  if (!word) return null;
  return { metodo: word[1] ?? METODO.exec(text.slice(0, begin).trimEnd().slice(-12))?.[1], ruta: word[2]! };
}
