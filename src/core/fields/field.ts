import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { ParsedBy, type Rule } from './parsed-by.js';

/**
 * What the description of the API says of a field, as far as we say anything. Where it gives a `description` or an
 * `example`, that of the comment above the field is not read.
 */
export interface FieldSchema {
  type?: 'string' | 'integer' | 'number' | 'boolean' | 'array';
  /** Of a list: what its items are, a class or a schema. */
  items?: object;
  minItems?: number;
  uniqueItems?: boolean;
  /** Also null. */
  nullable?: boolean;
  format?: string;
  minLength?: number;
  maxLength?: number;
  /** Without lookarounds, `\p` or `\d`: other languages read it too. */
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  enum?: readonly string[];
  anyOf?: readonly FieldSchema[];
  default?: number;
  example?: string | number;
  description?: string;
  /** Never in an answer. */
  writeOnly?: boolean;
}

/**
 * A named field: the rule that reads it in a request, and how the description of the API shows it. The limits of both are
 * the same constants. In an answer the rule has nothing to do.
 */
export function field(rule: Rule<unknown>, schema: FieldSchema, more: FieldSchema = {}): PropertyDecorator {
  return applyDecorators(ParsedBy(rule), shown(schema, more));
}

/** How the description of the API shows a field that only answers have. */
export function shown(schema: FieldSchema, more: FieldSchema = {}): PropertyDecorator {
  return ApiProperty({ ...schema, ...more } as object);
}
