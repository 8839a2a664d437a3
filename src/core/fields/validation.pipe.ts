import type { ArgumentMetadata, PipeTransform } from '@nestjs/common';
import { UnreadableBody } from './unreadable-body.js';
import { parseFields } from './parsed-by.js';

/** What TypeScript leaves of a parameter that is no class of ours. */
const BUILT_IN: readonly unknown[] = [undefined, String, Number, Boolean, Array, Object];

/** Reads bodies and queries as their classes say: unknown fields are refused, every message is Spanish. */
export class RequestValidationPipe implements PipeTransform {
  /** @throws invalid, or what made a body unreadable */
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    if (value instanceof UnreadableBody) throw value.error;
    if (type === 'custom' || BUILT_IN.includes(metatype)) return value;
    return parseFields(metatype as new () => object, (value ?? {}) as Record<string, unknown>);
  }
}
