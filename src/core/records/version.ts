import { DomainError } from '../errors/domain.error.js';

/** The versions a writer accepts to overwrite; undefined means any. */
export type VersionesAceptadas = readonly number[] | undefined;

/** @throws stale when the record has moved on since the writer read it */
export function assertVersion(registro: { version: number }, aceptadas: VersionesAceptadas): void {
  if (aceptadas === undefined || aceptadas.includes(registro.version)) return;
  throw new DomainError(
    'stale',
    'version_anterior',
    'El registro cambió desde que lo leyó: vuelva a leerlo y repita el cambio.',
  );
}
