import { QueryFailedError } from 'typeorm';
import { DomainError } from '../errors/domain.error.js';
import type { Tx } from './transactions.js';
import { deleteUnlessReferenced, translateViolation } from './violations.js';

const failed = (code: string, constraint?: string) =>
  new QueryFailedError('INSERT', ['secreto'], Object.assign(new Error('driver text'), { code, constraint }));

test.each([
  ['23505', 'uq_personas_correo', 'conflict', 'duplicado', 'correo'],
  ['23505', 'uq_vehiculos_placa_patente', 'conflict', 'duplicado', 'placa_patente'],
  ['23505', 'uq_oficiales_numero', 'conflict', 'duplicado', 'numero'],
  ['23505', 'uq_usuarios_correo_102008', 'conflict', 'duplicado', 'correo'],
  ['23503', 'fk_vehiculos_persona', 'notFound', 'persona_desconocida', 'persona_id'],
])('%s on %s is %s, naming the field', (code, constraint, kind, codigo, campo) => {
  const error = translateViolation(failed(code, constraint)) as DomainError;
  expect(error).toBeInstanceOf(DomainError);
  expect({ kind: error.kind, codigo: error.codigo }).toEqual({ kind, codigo });
  expect(error.errores).toEqual([{ campo, mensaje: error.message }]);
});

test.each(['fk_tokens_refresco_oficial', 'fk_tokens_refresco_usuario'])(
  '%s means that the account is gone: the credentials are wrong now',
  (constraint) => {
    expect(translateViolation(failed('23503', constraint))).toMatchObject({
      kind: 'unauthenticated',
      codigo: 'credenciales_invalidas',
    });
  },
);

test.each([
  ['23505', undefined, 'duplicado'],
  ['23505', 'uq_nuevo', 'duplicado'],
  ['23503', undefined, 'referencia_invalida'],
  ['23001', 'fk_nueva', 'referencia_invalida'],
])('%s on the unknown %s is a conflict that names no field', (code, constraint, codigo) => {
  expect(translateViolation(failed(code, constraint))).toMatchObject({ kind: 'conflict', codigo, errores: [] });
});

test('any other error comes back as it is', () => {
  for (const error of [failed('40001'), failed('23514', 'ck_x'), new Error('x'), undefined]) {
    expect(translateViolation(error)).toBe(error);
  }
});

describe('deleteUnlessReferenced', () => {
  /** A transaction that runs what is behind its savepoint. */
  const tx = { transaction: (work: (inner: Tx) => Promise<unknown>) => work(tx) } as unknown as Tx;
  const usos = (): Promise<string> => Promise.resolve('3 vehículos');

  test.each(['23503', '23001'])('turns %s into a conflict that says how many are in the way', async (code) => {
    const refused = (): Promise<never> => Promise.reject(failed(code, 'fk_vehiculos_persona'));
    await expect(deleteUnlessReferenced(tx, 'la persona', refused, usos)).rejects.toMatchObject({
      kind: 'conflict',
      codigo: 'en_uso',
      message: 'No se puede borrar la persona: tiene 3 vehículos.',
    });
  });

  test('lets every other outcome through', async () => {
    const error = failed('40P01');
    await expect(deleteUnlessReferenced(tx, 'x', () => Promise.reject(error), usos)).rejects.toBe(error);
    await expect(deleteUnlessReferenced(tx, 'x', () => Promise.resolve(), usos)).resolves.toBeUndefined();
  });
});
