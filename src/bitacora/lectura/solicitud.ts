/** What stands for the method and for the route of a request that names none: a port scan, bytes of TLS. */
export const SIN_METODO = '(sin método)';
export const SIN_RUTA = '(sin ruta)';

/** What a line of a log says of a request. What it does not say for certain is null. */
export interface Solicitud {
  metodo: string;
  /** As the line has it: a path without its query, or the pattern of a route. */
  ruta: string;
  estado: number;
  /** ms since the epoch */
  momento: number | null;
  direccion: string | null;
  /** Of the partner, where the line itself names it; the path may name it too. */
  aliado: string | null;
  /** How long it took. */
  ms: number | null;
}

/** What became of a line. */
export type Lectura =
  | { que: 'solicitud'; solicitud: Solicitud; reparada?: string }
  /** A line of this server's log that is about no request. */
  | { que: 'ajena' }
  | { que: 'ilegible'; motivo: string };

/** From what a failure is one. */
export function isFallida(estado: number): boolean {
  return estado >= 400;
}
