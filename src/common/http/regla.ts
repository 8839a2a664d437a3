import { Transform } from 'class-transformer';
import { ValidateIf, registerDecorator, type ValidationArguments } from 'class-validator';
import { DomainError } from '../errors/domain.error.js';

/** A value rule: returns the value as it is kept, or throws an `invalid` DomainError about `campo`. */
export type Rule<T> = (input: unknown, campo: string) => T;

/**
 * Checks a DTO field with a value rule and replaces it by the rule's result. The rule must return its own
 * results unchanged.
 */
export function Regla(rule: Rule<unknown>): PropertyDecorator {
  return (target, property) => {
    const campo = String(property);
    Transform(({ value }: { value: unknown }) =>
      refusal(rule, value, campo) === undefined ? rule(value, campo) : value,
    )(target, property);
    registerDecorator({
      name: 'regla',
      target: target.constructor,
      propertyName: campo,
      validator: {
        validate: (value: unknown) => refusal(rule, value, campo) === undefined,
        defaultMessage: (args?: ValidationArguments) => refusal(rule, args?.value, campo) ?? '',
      },
    });
  };
}

/** A field that may be absent, but not null. */
export const Opcional = (): PropertyDecorator => ValidateIf((_, value: unknown) => value !== undefined);

function refusal(rule: Rule<unknown>, value: unknown, campo: string): string | undefined {
  try {
    rule(value, campo);
    return undefined;
  } catch (error) {
    if (error instanceof DomainError) return error.message;
    throw error;
  }
}
