import { isDeepStrictEqual } from 'node:util';
import type { SesionOficial } from '../../core/auth/principal.js';
import type { DomainError } from '../../core/errors/domain.error.js';
import type { InfraccionConConceptos } from './infracciones.repository.js';

/** What is known of a filing before its vehicle is. */
export type Acta = Omit<InfraccionConConceptos, 'vehiculo_id' | 'persona_id'>;

/** A filing as it is handed in: the act, the session it comes under and the idempotency key, if it has one. */
export interface Carga {
  acta: Acta;
  /** The codes it is filed with, normalised, in the order they were sent; absent without. */
  codigos?: readonly string[] | undefined;
  /** The types its concepts are of, in their order; absent where it has none. */
  tipoIds?: readonly string[] | undefined;
  /** Of the tariff by which the act was charged; absent where it has yet to be. */
  revision?: string | undefined;
  sesion: SesionOficial;
  clave: string | undefined;
  /** What refuses the act unless it was filed before: a repeat is answered whatever the clock or a limit says. */
  rechazoSiEsNueva: DomainError | undefined;
}

/** A filing that is committed: the act as it was filed the first time, and its officer's number. */
export interface ActaCargada {
  acta: Acta;
  numero: string;
}

/** Whether an act is one of those that nearly all are: without codes and without a place. */
export function isPlain({ conceptos, lugar, latitud }: Pick<Acta, 'conceptos' | 'lugar' | 'latitud'>): boolean {
  return conceptos === null && lugar === null && latitud === null;
}

/** Whether a stored act is this one and not another that derived the same id. */
export function isSameContent(filed: Acta, { acta, codigos = [] }: Pick<Carga, 'acta' | 'codigos'>): boolean {
  const filedCodigos = (filed.conceptos ?? []).map(({ codigo }) => codigo);
  return (
    filed.oficial_id === acta.oficial_id &&
    filed.placa_patente === acta.placa_patente &&
    filed.momento.getTime() === acta.momento.getTime() &&
    filed.comentarios === acta.comentarios &&
    filed.lugar === acta.lugar &&
    filed.latitud === acta.latitud &&
    filed.longitud === acta.longitud &&
    isDeepStrictEqual(filedCodigos.toSorted(), codigos.toSorted())
  );
}
