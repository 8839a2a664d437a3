import { aliadoDe, esRuta, formaDe, pathOf } from './ruta.js';

const ID = '0b8f0c9e-6a4e-4d0e-9f6f-3f1f2a7f9d10';

test('what changes from one request to the next is no part of a route', () => {
  expect(formaDe(`/allies/${ID}/credentials`)).toBe('/allies/{id}/credentials');
  expect(formaDe('/allies/:allyId/credentials')).toBe('/allies/{id}/credentials');
  expect(formaDe('/personas/7/')).toBe('/personas/{id}');
  expect(formaDe('/informe/ana%40example.com')).toBe('/informe/{id}');
  expect(formaDe('/blob/5f0c2b7e9a1d4c3b8e7f6a5d')).toBe('/blob/{id}');
  expect(formaDe('/cafe/v1')).toBe('/cafe/v1');
  expect(formaDe('/')).toBe('/');
});

test('a route that is asked for takes any text in braces, as many pieces and no others', () => {
  const es = esRuta('/allies/{id}/credentials');
  for (const ruta of [`/allies/${ID}/credentials`, '/allies/x/credentials/', '/allies/:allyId/credentials']) {
    expect(es(ruta)).toBe(true);
  }
  for (const ruta of ['/allies//credentials', '/allies/x/credentials/y', '/allies/x', '/Allies/x/credentials']) {
    expect(es(ruta)).toBe(false);
  }
  expect(esRuta('/a.c')('/abc')).toBe(false);
});

test('the partner is who stands in the path, and nobody whose id is none', () => {
  expect(aliadoDe(`/allies/${ID.toUpperCase()}/credentials`)).toBe(ID);
  expect(aliadoDe(`/api/v1/aliados/${ID}?x=1`)).toBe(ID);
  for (const path of [
    '/allies/x/credentials',
    `/allies/${ID}0/credentials`,
    `/personas/${ID}`,
    '/api/v1/aliados/etiquetas',
  ]) {
    expect(aliadoDe(path)).toBeNull();
  }
});

test('a path has no query and no origin', () => {
  expect(pathOf('/informe?correo=ana@example.com')).toBe('/informe');
  expect(pathOf('http://example.com/a/b#c')).toBe('/a/b');
  expect(pathOf('https://example.com')).toBe('/');
  expect(pathOf('*')).toBe('*');
});
