import type { Type } from '@nestjs/common';
import { RequestValidationPipe } from '../../common/http/validation.pipe.js';
import type { FormParams } from './definition.js';

const pipe = new RequestValidationPipe();

/** Checks what a form sent with the rules of the API. @throws invalid, with every wrong field */
export async function checked<T>(dto: Type<T>, params: FormParams): Promise<T> {
  return (await pipe.transform(params, { type: 'body', metatype: dto })) as T;
}
