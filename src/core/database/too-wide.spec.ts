import { refuseTooWide } from './too-wide.js';

const failing = (code: string) => Promise.reject(Object.assign(new Error('said the driver'), { code }));

test('a list that takes too long says what to do about it', async () => {
  await expect(refuseTooWide(failing('57014'))).rejects.toMatchObject({
    kind: 'unprocessable',
    codigo: 'consulta_demasiado_amplia',
    message: expect.stringMatching(/filtro/),
  });
});

test('everything else comes out as it was', async () => {
  expect(await refuseTooWide(Promise.resolve([1]))).toEqual([1]);
  for (const code of ['23505', '08006', '57P01'])
    await expect(refuseTooWide(failing(code))).rejects.toMatchObject({ code });
});
