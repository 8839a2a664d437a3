import { StartupError } from '../../../core/errors/startup.error.js';

/** Of this very layout; docs/decisions/0034-backup.md says what it is. */
export const FORMATO = 1;

/** So much of a part is compressed, encrypted and summed up at once. */
export const TROZO_BYTES = 4 * 1024 * 1024;

/** The files that are no parts, by their names: what begins a backup, what lists its parts, and what ends it. */
export const PORTADA = 'respaldo.json';
export const MANIFIESTO = 'manifiesto.json';
export const SELLO = 'sello.txt';

/** The part that says what the others are. */
export const CONTENIDO = 'contenido';
export const SECRETOS = 'secretos';

/** What a backup says of itself before everything else. */
export interface Portada {
  formato: number;
  /** RFC 3339, UTC. */
  creado_en: string;
  /** The salt of its key, in base64; null where it is not encrypted. */
  sal: string | null;
}

/** One file of the tar. */
export interface Trozo {
  nombre: string;
  bytes: number;
  /** Of what is kept, in hexadecimal. */
  sha256: string;
}

/** What a part holds once it is opened. */
export interface Medida {
  bytes: number;
  /** In hexadecimal. */
  sha256: string;
}

/** A table, as COPY writes it. */
export interface TablaGuardada extends Medida {
  nombre: string;
  columnas: string[];
  filas: number;
}

/** What is in a backup, in the order in which it is put back. */
export interface Contenido {
  /** The database's migrations, oldest first: the schema its rows fit. */
  migraciones: string[];
  tablas: TablaGuardada[];
  /** Files of the store, by their keys. */
  archivos: (Medida & { clave: string })[];
  /** Keys of the installation; null where they are not in it. */
  secretos: Medida | null;
}

/** What the part of secrets holds: only what can't be made anew. */
export interface SecretosGuardados {
  jwt: string;
  credenciales: string | null;
}

export function parteDeTabla(nombre: string): string {
  return `tablas/${nombre}`;
}

export function parteDeArchivo(place: number): string {
  return `archivos/${String(place + 1).padStart(6, '0')}`;
}

/** The backup is not as it was written. */
export function danado(path: string, por: string): StartupError {
  return new StartupError(`El respaldo ${path} está dañado o incompleto: ${por}.`);
}
