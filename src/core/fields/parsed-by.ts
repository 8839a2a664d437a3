import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { DomainError, invalid, type FieldError } from '../errors/domain.error.js';

/** A value rule: returns the value as it is kept, or throws an `invalid` DomainError about `campo`. */
export type Rule<T> = (input: unknown, campo: string) => T;

interface Campo {
  rule: Rule<unknown>;
  isOptional: boolean;
}

/** The fields of a class of requests, by their names. */
type Campos = Map<string, Campo>;

type Dto = new () => object;

/** What each class itself declares, by its prototype. */
const DECLARED = new WeakMap<object, Campos>();
/** The same with what it inherits. */
const ALL = new WeakMap<Dto, Campos>();

/** What is wrong about several fields at once; one that is wrong by itself is there as it was given. */
type JointRule = (request: object) => FieldError[];

const JOINT = new WeakMap<Dto, JointRule>();

const NO_RULE: Rule<unknown> = () => {
  throw new Error('a field of a request has no rule');
};

/** A field of a request is read by this value rule and holds its result. What has no rule is no field. */
export function ParsedBy(rule: Rule<unknown>): PropertyDecorator {
  return (target, property) => void (declare(target, property).rule = rule);
}

/** A field that may be absent, but not null. */
export function OptionalField(): PropertyDecorator {
  return applyDecorators(
    (target: object, property: string | symbol) => void (declare(target, property).isOptional = true),
    ApiPropertyOptional(),
  );
}

/** What fields of the class must be to each other: tells what is wrong, by the field that is to be mended. */
export function CheckedTogether<T extends object>(check: (request: Partial<T>) => FieldError[]) {
  return (Request: new () => T): void => void JOINT.set(Request, check);
}

/**
 * Reads a request as its class says.
 * @throws invalid, with every field that is wrong or does not exist
 */
export function parseFields<T extends object>(Request: new () => T, given: Readonly<Record<string, unknown>>): T {
  const campos = camposOf(Request);
  const errores: FieldError[] = Object.keys(given)
    .filter((campo) => !campos.has(campo))
    .map((campo) => ({ campo, mensaje: `El campo «${campo}» no existe.` }));
  const request = new Request();
  for (const [campo, { rule, isOptional }] of campos) {
    const input = given[campo];
    if (isOptional && input === undefined) continue;
    try {
      (request as Record<string, unknown>)[campo] = rule(input, campo);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      // What is within a field is told by a longer name of its own.
      const within = error.errores.filter((wrong) => wrong.campo !== campo && wrong.campo.startsWith(campo));
      errores.push(...(within.length > 0 ? within : [{ campo, mensaje: error.message }]));
    }
  }
  const wrong = new Set(errores.map(({ campo }) => campo));
  const asGiven = wrong.size > 0 ? { ...given, ...request } : request;
  errores.push(...(JOINT.get(Request)?.(asGiven) ?? []).filter(({ campo }) => !wrong.has(campo)));
  const [first, ...rest] = errores;
  if (first) throw invalid([first, ...rest]);
  return request;
}

/** Of what was given, the fields that the class has; what has no value counts as not given (RFC 6749, section 3.2). */
export function knownFields(Request: new () => object, given: object): Record<string, unknown> {
  const campos = camposOf(Request);
  return Object.fromEntries(Object.entries(given).filter(([campo, value]) => campos.has(campo) && value !== ''));
}

/** Makes the fields of one class those of another too, where each may be absent. */
export function shareAsOptional(From: Dto, To: Dto): void {
  for (const [name, { rule }] of camposOf(From))
    Object.assign(declare(To.prototype as object, name), { rule, isOptional: true });
}

function declare(target: object, property: string | symbol): Campo {
  const declared = DECLARED.get(target) ?? new Map<string, Campo>();
  DECLARED.set(target, declared);
  const campo = declared.get(String(property)) ?? { rule: NO_RULE, isOptional: false };
  declared.set(String(property), campo);
  return campo;
}

function camposOf(Request: Dto): Campos {
  const known = ALL.get(Request);
  if (known) return known;
  const campos: Campos = new Map();
  for (
    let target = Request.prototype as object | null;
    target;
    target = Object.getPrototypeOf(target) as object | null
  ) {
    for (const [name, campo] of DECLARED.get(target) ?? []) if (!campos.has(name)) campos.set(name, campo);
  }
  ALL.set(Request, campos);
  return campos;
}
