import { wantsPage } from './negotiation.js';

const BROWSER = 'text/html,application/xhtml+xml,*/*;q=0.8';

test.each(['/', '/login', '/nada', '/docs', '/apis', '/healthy', '/metricsx', '/docs-jsonx', '/docs?x=/api/'])(
  'a browser at %s gets a page',
  (url) => {
    expect(wantsPage({ url, headers: { accept: BROWSER } })).toBe(true);
  },
);

test.each(['/api', '/api/v1/personas', '/api?x', '/health', '/health/ready', '/docs-json', '/docs-json?x', '/metrics'])(
  'a browser at %s does not: it is for programs',
  (url) => {
    expect(wantsPage({ url, headers: { accept: BROWSER } })).toBe(false);
  },
);

test.each([undefined, '', '*/*', 'application/json'])('Accept %j asks for no page', (accept) => {
  expect(wantsPage({ url: '/', headers: { accept } })).toBe(false);
});
