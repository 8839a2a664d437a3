import { ValidationPipe, type ArgumentMetadata, type ValidationError } from '@nestjs/common';
import { invalid, invalidField, type DomainError, type FieldError } from '../errors/domain.error.js';
import { UnreadableBody } from './body-parser.js';

/**
 * Names every object has in JavaScript (`__proto__`, `constructor`, `toString`, …): a class mapper must never see
 * them, and the whitelist takes them for known fields.
 */
const FORBIDDEN_KEYS = [...Object.getOwnPropertyNames(Object.prototype), 'prototype'];

/** Checks bodies and queries against their DTO: unknown fields are refused, every message is Spanish. */
export class RequestValidationPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      forbidNonWhitelisted: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => toDomainError(errors),
    });
  }

  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (value instanceof UnreadableBody) throw value.error;
    if (metadata.type === 'custom') return value;
    if (typeof value === 'object' && value !== null) assertPlainKeys(value);
    return (await super.transform(value, metadata)) as unknown;
  }
}

function assertPlainKeys(value: object): void {
  const found = FORBIDDEN_KEYS.find((key) => Object.hasOwn(value, key));
  if (found) throw invalidField(found, `El campo «${found}» no existe.`);
}

function toDomainError(errors: ValidationError[]): DomainError {
  const [first, ...rest] = errors.map(toFieldError);
  return first ? invalid([first, ...rest]) : invalidField('', 'La solicitud no es válida.');
}

function toFieldError({ property, constraints = {} }: ValidationError): FieldError {
  const mensaje =
    'whitelistValidation' in constraints ? `El campo «${property}» no existe.` : Object.values(constraints)[0];
  return { campo: property, mensaje: mensaje ?? `El campo «${property}» no es válido.` };
}
