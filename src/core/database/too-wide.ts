import { DomainError } from '../errors/domain.error.js';
import { isStatementTimeout } from './sql-state.js';

/**
 * Gives what a list reads. A question may be so wide that no index helps; the database then ends the statement, and the
 * one who asked is told what to do about it.
 * @throws unprocessable
 */
export async function refuseTooWide<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    throw isStatementTimeout(error) ? tooWide() : error;
  }
}

function tooWide(): DomainError {
  return new DomainError(
    'unprocessable',
    'consulta_demasiado_amplia',
    'La consulta abarca demasiados registros y no terminó a tiempo: agregue un filtro o escriba más letras.',
  );
}
