/** What the requests of a log come to. Instants are RFC 3339 in UTC. `lineas = total + no_leidas + vacias + filtradas`. */
export interface Analisis {
  lineas: number;
  vacias: number;
  /** Of which nothing certain could be made. */
  no_leidas: number;
  /** Out of format, and read all the same: part of `total`. */
  reparadas: number;
  /** Of another route or another time, and lines of this server's log that are about no request. */
  filtradas: number;
  /** What is in none of the entries of a list: requests, and of `malformadas` lines. */
  otras: Otras;
  /** Requests. */
  total: number;
  /** With a status from 400 on. */
  fallidas: number;
  /** The first and the last request; null where there is none, or none says when it was. */
  desde: string | null;
  hasta: string | null;
  por_estado: Record<string, number>;
  por_metodo: Record<string, number>;
  por_hora: { hora: string; total: number; fallidas: number }[];
  rutas: RutaContada[];
  aliados: AliadoContado[];
  direcciones: { direccion: string; total: number; fallidas: number }[];
  malformadas: Malformada[];
}

export interface Otras {
  por_estado: number;
  por_metodo: number;
  por_hora: number;
  rutas: number;
  aliados: number;
  direcciones: number;
  malformadas: number;
}

export interface RutaContada {
  ruta: string;
  metodo: string;
  total: number;
  fallidas: number;
  p50_ms?: number;
  p99_ms?: number;
}

export interface AliadoContado {
  id: string;
  /** Null where no registry says it. */
  nombre: string | null;
  total: number;
  fallidas: number;
  por_estado: Record<string, number>;
}

/** A line out of format. */
export interface Malformada {
  /** The file's name, where there are several. */
  archivo?: string;
  /** From 1 on. */
  linea: number;
  /** Its first 1,000 characters. */
  texto: string;
  motivo: string;
  reparada: boolean;
}
