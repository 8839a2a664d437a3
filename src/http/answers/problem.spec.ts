import { problem } from './problem.js';

const KNOWN = [400, 401, 402, 403, 404, 405, 408, 409, 412, 413, 414, 415, 417, 422, 429, 431, 500, 503];

test.each(KNOWN)('%i has words of its own', (status) => {
  const { title, codigo, detail } = problem(status, 'x');
  const others = KNOWN.filter((other) => other !== status).map((other) => problem(other, 'x'));
  expect(others.map((other) => other.title)).not.toContain(title);
  expect(others.map((other) => other.codigo)).not.toContain(codigo);
  expect(detail).toMatch(/\.$/);
});

test('has every member, what is known replacing what is general', () => {
  const errores = [{ campo: 'correo', mensaje: 'Falta.' }];
  expect(problem(400, 'pedido-1', { codigo: 'datos_invalidos', detail: 'Falta.', errores })).toEqual({
    type: 'about:blank',
    title: 'Solicitud inválida',
    status: 400,
    detail: 'Falta.',
    codigo: 'datos_invalidos',
    errores,
    request_id: 'pedido-1',
  });
  expect(problem(404, 'x').errores).toEqual([]);
});

test('a status without words of its own reads as its class, and keeps its number', () => {
  expect(problem(418, 'x')).toMatchObject({ status: 418, codigo: 'solicitud_invalida' });
  expect(problem(507, 'x')).toMatchObject({ status: 507, codigo: 'error_interno' });
});
