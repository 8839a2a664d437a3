import type { SesionOficial } from '../../core/auth/principal.js';
import type { DomainError } from '../../core/errors/domain.error.js';
import type { InfraccionRow } from './infracciones.repository.js';

/** What is known of a filing before its vehicle is. */
export type Acta = Omit<InfraccionRow, 'vehiculo_id' | 'persona_id'>;

/** A filing as it is handed in: the act, the session it comes under and the idempotency key, if it has one. */
export interface Carga {
  acta: Acta;
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

/** Whether a stored act is this one and not another that derived the same id. */
export function isSameContent(filed: InfraccionRow, acta: Acta): boolean {
  return (
    filed.oficial_id === acta.oficial_id &&
    filed.placa_patente === acta.placa_patente &&
    filed.momento.getTime() === acta.momento.getTime() &&
    filed.comentarios === acta.comentarios
  );
}
