import { QueryFailedError } from 'typeorm';
import type { Tx } from './transactions.js';
import { deleteUnlessReferenced, duplicate, translateViolation, type Violations } from './violations.js';

const failed = (code: string, constraint?: string) =>
  new QueryFailedError('INSERT', ['secreto'], Object.assign(new Error('driver text'), { code, constraint }));

const VIOLATIONS: Violations = { uq_cosas_correo: () => duplicate('correo', 'Ya existe una cosa con ese correo.') };

test.each(['uq_cosas_correo', 'uq_cosas_correo_102008'])('%s is the error that was named for it', (constraint) => {
  expect(translateViolation(failed('23505', constraint), VIOLATIONS)).toMatchObject({
    kind: 'conflict',
    codigo: 'duplicado',
    errores: [{ campo: 'correo', mensaje: 'Ya existe una cosa con ese correo.' }],
  });
});

test.each([
  ['23505', undefined, 'duplicado'],
  ['23505', 'uq_nuevo', 'duplicado'],
  ['23503', undefined, 'referencia_invalida'],
  ['23001', 'fk_nueva', 'referencia_invalida'],
])('%s on the unknown %s is a conflict that names no field', (code, constraint, codigo) => {
  expect(translateViolation(failed(code, constraint), VIOLATIONS)).toMatchObject({
    kind: 'conflict',
    codigo,
    errores: [],
  });
});

test('any other error comes back as it is', () => {
  for (const error of [failed('40001'), failed('23514', 'ck_x'), new Error('x'), undefined]) {
    expect(translateViolation(error, VIOLATIONS)).toBe(error);
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
