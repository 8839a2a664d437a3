import { errorPage } from './error-page.js';

const requestId = '01a1b2c3-0000-7000-8000-000000000000';

test.each([400, 404, 413, 415, 429, 500, 503])('%i has words of its own for people', (status) => {
  const html = errorPage({ status, requestId });
  expect(html).toContain(`Error ${status}`);
  expect(html).toContain(requestId);
  expect(html).not.toMatch(/json|request_id|application\//);
});

test('another status reads as it does for programs', () => {
  expect(errorPage({ status: 414, requestId })).toContain('<h1>Dirección demasiado larga</h1>');
});

test('what is known beyond the status is shown, escaped, and how long to wait', () => {
  const html = errorPage({ status: 503, requestId, detail: 'Se detiene: <b>reintente</b>.', retryAfter: 2 });
  expect(html).toContain('Se detiene: &lt;b&gt;reintente&lt;/b&gt;.');
  expect(html).toContain('Puede volver a intentarlo en 2 segundos.');
  expect(errorPage({ status: 503, requestId })).not.toContain('Puede volver a intentarlo');
});
