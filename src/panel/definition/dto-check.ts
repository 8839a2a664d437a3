import type { Type } from '@nestjs/common';
import { parseFields } from '../../core/fields/parsed-by.js';
import type { FormParams } from './definition.js';

/** Checks what a form sent with the rules of the API. @throws invalid, with every wrong field */
export function checked<T extends object>(dto: Type<T>, params: FormParams): T {
  return parseFields(dto, params);
}
