import { requireCambios } from './cambios.js';

test('keeps what is there, false and empty values too', () => {
  expect(requireCambios({ a: false, b: '', c: undefined, d: 0 })).toEqual({ a: false, b: '', d: 0 });
  expect(Object.keys(requireCambios({ a: 1, c: undefined }))).toEqual(['a']);
});

test('refuses a change of nothing', () => {
  for (const dto of [{}, { a: undefined }]) {
    expect(() => requireCambios(dto)).toThrow(expect.objectContaining({ kind: 'invalid', codigo: 'sin_cambios' }));
  }
});
