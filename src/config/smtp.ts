import { DomainError } from '../core/errors/domain.error.js';
import { parseCorreo } from '../core/fields/correo.js';
import { badVariable } from './parsers.js';

/** `smtp://` or `smtps://` with a host; what stands behind `?` are options of nodemailer. @throws StartupError */
export function parseSmtpUrl(name: string, text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['smtp:', 'smtps:'].includes(url.protocol) || url.hostname === '') {
    throw badVariable(name, 'debe tener la forma smtp://usuario:clave@servidor:587 o smtps://usuario:clave@servidor');
  }
  return text;
}

const WITH_NAME = /^(?:[^<>\r\n]*)<([^<>]+)>$/;

/** An e-mail, alone or as in `Multas <multas@example.org>`. @throws StartupError */
export function parseRemitente(name: string, text: string): string {
  try {
    parseCorreo(correoDe(text));
    return text;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw badVariable(name, 'debe ser un correo, solo o como «Multas <multas@ejemplo.org>»');
  }
}

/** The e-mail alone. */
export function correoDe(remitente: string): string {
  return (WITH_NAME.exec(remitente)?.[1] ?? remitente).trim();
}
