import { newRequestId } from './request-id.js';

test('every request gets a name of its own, fit for a header and the column that keeps it', () => {
  const ids = Array.from({ length: 2_000 }, () => newRequestId());
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^[\w-]{16,64}$/);
});
