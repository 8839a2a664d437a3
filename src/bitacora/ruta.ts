const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** What changes from one request to the next: numbers, long hexadecimal names, and whatever may be an e-mail. */
const CAMBIA = /^(?:\d+|[0-9a-f]{24,}|.*(?:@|%40).*)$/i;
/** A piece that a pattern leaves open, as routes of this server (`:id`) and documents (`{id}`) write it. */
const ABIERTO = /^(?::\w+|\{\w*\})$/;
/** Where the paths of partners begin; what follows is the partner's id. */
const DE_ALIADOS = /^(?:\/allies|\/api\/v\d+\/aliados)\/([0-9a-f-]{36})(?:[/?#]|$)/i;

/** A route without what changes from one request to the next: `/allies/{id}/credentials`. */
export function formaDe(ruta: string): string {
  return withoutEnd(ruta)
    .split('/')
    .map((pieza) => (isOpen(pieza) ? '{id}' : pieza))
    .join('/');
}

function isOpen(pieza: string): boolean {
  return ABIERTO.test(pieza) || UUID.test(pieza) || CAMBIA.test(pieza);
}

/** The id of the partner whom a path is about, in lower case; null where it is about none. */
export function aliadoDe(ruta: string): string | null {
  const id = DE_ALIADOS.exec(ruta)?.[1];
  return id !== undefined && UUID.test(id) ? id.toLowerCase() : null;
}

/**
 * What tells whether a route is the one that was asked for. A piece in braces, or one that begins with a colon, stands
 * for any other; a slash at the end says nothing.
 * @param pedida `/allies/{id}/credentials`
 */
export function esRuta(pedida: string): (ruta: string) => boolean {
  const piezas = withoutEnd(pedida).split('/');
  return (ruta) => {
    const suyas = withoutEnd(ruta).split('/');
    return (
      suyas.length === piezas.length &&
      piezas.every((pieza, place) => (ABIERTO.test(pieza) ? suyas[place] !== '' : pieza === suyas[place]))
    );
  };
}

/** The path of a request's target: no query, no fragment, no origin. */
export function pathOf(target: string): string {
  const end = target.search(/[?#]/);
  const path = end < 0 ? target : target.slice(0, end);
  if (path.charCodeAt(0) === 47) return path;
  const origin = /^https?:\/\/[^/]*/i.exec(path);
  return origin ? path.slice(origin[0].length) || '/' : path;
}

function withoutEnd(ruta: string): string {
  return ruta.length > 1 && ruta.endsWith('/') ? ruta.slice(0, -1) : ruta;
}
