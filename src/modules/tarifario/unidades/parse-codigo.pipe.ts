import type { PipeTransform } from '@nestjs/common';
import { notFound } from '../../../core/errors/not-found.js';
import { DomainError } from '../../../core/errors/domain.error.js';
import { parseCodigoDeUnidad } from './unidad.rule.js';

/** The code of a unit in an address: what can be none is the code of nothing. */
export class ParseCodigoDeUnidad implements PipeTransform<unknown, string> {
  transform(value: unknown): string {
    try {
      return parseCodigoDeUnidad(value, 'codigo');
    } catch (error) {
      throw error instanceof DomainError ? notFound('la unidad') : error;
    }
  }
}
