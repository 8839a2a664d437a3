import { aboutField, DomainError } from '../errors/domain.error.js';

/** There are more bytes than a file may have. */
export function tooLargeFile(maximoBytes: number): DomainError {
  const most = shown(maximoBytes);
  return aboutField('tooLarge', 'archivo_demasiado_grande', 'archivo', `El archivo pasa del máximo de ${most}.`);
}

function shown(bytes: number): string {
  const megas = bytes / (1024 * 1024);
  return Number.isInteger(megas) ? `${megas} MB` : `${bytes} bytes`;
}

/** What stands around the file is more than any form of ours has. */
export function tooLargeForm(): DomainError {
  return new DomainError(
    'tooLarge',
    'cuerpo_demasiado_grande',
    'Los campos de texto del formulario son demasiado largos.',
  );
}

/** The form can't be read as one. */
export function malformedForm(detail: string): DomainError {
  return new DomainError('invalid', 'cuerpo_invalido', detail);
}

/** It is no form, or there is nothing. */
export function noForm(): DomainError {
  const detail = 'El cuerpo debe ser multipart/form-data, con el archivo en el campo «archivo».';
  return new DomainError('unsupported', 'formato_no_admitido', detail, [], {
    headers: { accept: 'multipart/form-data' },
  });
}

/** The connection broke, or the form ends before it says that it does. */
export function unfinishedForm(): DomainError {
  return malformedForm('El formulario llegó incompleto: no se guardó nada, envíe el archivo de nuevo.');
}
