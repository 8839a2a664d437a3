import { DomainError } from './domain.error.js';

const MENSAJES = {
  token_ausente: 'Falta el token de acceso: envíelo en el encabezado Authorization como «Bearer <token>».',
  token_vencido: 'El token de acceso venció: inicie sesión de nuevo o renuévelo.',
  token_invalido: 'El token de acceso no es válido.',
  token_revocado: 'El token de acceso fue revocado: inicie sesión de nuevo.',
  credenciales_invalidas: 'El usuario o la clave no son correctos.',
  refresco_invalido: 'El token de renovación no es válido o ya no sirve: inicie sesión de nuevo.',
} as const;

/** A 401 with the reason as far as it may be told. */
export function unauthenticated(codigo: keyof typeof MENSAJES): DomainError {
  return new DomainError('unauthenticated', codigo, MENSAJES[codigo]);
}
