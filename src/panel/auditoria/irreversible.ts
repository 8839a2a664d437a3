import { DomainError } from '../../core/errors/domain.error.js';
import type { ResourceDefinition } from '../definition/definition.js';
import type { Entrada } from './legible.js';

const WHY: Readonly<Record<string, string>> = {
  crear: 'Una creación se deshace borrando el registro.',
  borrar: 'Un borrado se deshace restaurando el registro.',
  abonar_credito: 'Un abono no se deshace: haga otro por la misma cantidad con signo contrario.',
  fijar_costo: 'Un costo no se deshace: fije otro, que rige desde ahora.',
  anular: 'Una anulación no se deshace: el costo ya se devolvió.',
  emitir_token: 'Un token emitido no se puede deshacer: cierre las sesiones del oficial fijándole una clave nueva.',
  quitar_token: 'Un token quitado no vuelve: emita otro.',
  fijar_credenciales: 'Las credenciales anteriores no se guardan: fije otras.',
  borrar_credenciales: 'Las credenciales borradas no se guardan: fije otras.',
  rotar_secreto: 'El secreto anterior firma 24 horas más y no vuelve: pida otro nuevo.',
  probar: 'Lo que se mandó no vuelve.',
  repetir_entregas: 'Lo que se mandó no vuelve.',
  rotar_claves:
    'Lo cifrado con la clave nueva se queda así: para volver a la anterior, póngala primero y rote otra vez.',
  cerrar_sesion: 'Una sesión cerrada no se puede volver a abrir.',
};

/** Whether an entry set a password, which is never noted. */
export function changedClave({ despues }: Entrada): boolean {
  return despues?.['clave'] !== undefined;
}

/** Why an entry has nothing that a form could change back. */
export function irreversible(row: Entrada): DomainError {
  const { accion } = row;
  const isClave = accion === 'modificar' && changedClave(row);
  const isTokenDeAliado = accion === 'emitir_token' && row.entidad === 'aliados';
  const message = isClave
    ? 'Una clave no se puede deshacer: la anterior no se guarda. Fije una nueva.'
    : isTokenDeAliado
      ? 'Un token emitido no se puede deshacer: quítelo o emita otro.'
      : (WHY[accion] ?? 'Este cambio no tocó ningún campo que se pueda deshacer.');
  return new DomainError('conflict', 'no_se_puede_deshacer', message);
}

/** Another record that is named may be gone by now: the words of the API about ids help nobody. */
export function explained(error: unknown, { fields }: ResourceDefinition): unknown {
  if (!(error instanceof DomainError)) return error;
  const wrong = new Set(error.errores.map(({ campo }) => campo));
  const field = fields.find(({ name, reference }) => reference && wrong.has(name));
  if (!field) return error;
  const message = `El registro que estaba en «${field.label}» ya no existe: restáurelo primero.`;
  return new DomainError('conflict', 'nombrado_borrado', message);
}
