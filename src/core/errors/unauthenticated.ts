import { DomainError } from './domain.error.js';

const MENSAJES = {
  token_ausente: 'Falta el token de acceso: envíelo en el encabezado Authorization como «Bearer <token>».',
  token_vencido: 'El token de acceso venció: inicie sesión de nuevo o renuévelo.',
  token_invalido: 'El token de acceso no es válido.',
  token_revocado: 'El token de acceso fue revocado: inicie sesión de nuevo.',
  credenciales_invalidas: 'El usuario o la clave no son correctos.',
  falta_segundo_factor: 'La cuenta tiene un segundo factor: envíe también su código, en el campo «otp».',
  segundo_factor_invalido: 'El código del segundo factor no es correcto o ya se usó.',
  refresco_invalido: 'El token de renovación no es válido o ya no sirve: inicie sesión de nuevo.',
} as const;

export type CodigoDe401 = keyof typeof MENSAJES;

/** A 401 with the reason as far as it may be told. */
export function unauthenticated(codigo: CodigoDe401): DomainError {
  return new DomainError('unauthenticated', codigo, MENSAJES[codigo]);
}
