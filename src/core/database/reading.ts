import { DomainError } from '../errors/domain.error.js';
import { isStatementTimeout } from './sql-state.js';

/**
 * Reads a list. What was asked for may be so wide that no index helps: the database ends such a statement, and
 * whoever asked is told what to do about it.
 * @throws unprocessable
 */
export async function reading<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
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
