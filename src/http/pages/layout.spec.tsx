import { Field, Notice } from './form.js';
import { Page } from './layout.js';
import { renderPage } from './render.js';

test('a page is a whole document that says where one is', () => {
  const html = renderPage(
    <Page title="<Consulta>" current="/informe">
      <h1>Hola</h1>
    </Page>,
  );
  expect(html).toMatch(/^<!doctype html><html lang="es"><head>/);
  expect(html).toContain('<title>&lt;Consulta&gt; · Registro de Infracciones</title>');
  expect(html).toContain('<a href="/informe" aria-current="page">');
  expect(html.match(/aria-current/g)).toHaveLength(1);
  expect(html).toMatch(/<main id="contenido"[^>]*><h1>Hola<\/h1><\/main>/);
});

describe('a field', () => {
  const field = (error?: string): string =>
    renderPage(<Field name="x" label="Equis" hint="Como una equis." error={error} instantError="Escriba." />);

  test('is tied to its label, its hint and the place of its error', () => {
    expect(field()).toContain(
      '<label for="x">Equis</label><span class="field-hint" id="x-hint">Como una equis.</span>',
    );
    expect(field()).toContain('<span class="field-error" id="x-error" role="alert"></span>');
    expect(field()).toContain('aria-describedby="x-hint x-error"');
    expect(field()).not.toContain('aria-invalid');
  });

  test('with an error says so, escaped', () => {
    expect(field('<b>')).toContain('role="alert">&lt;b&gt;</span>');
    expect(field('<b>')).toContain('aria-invalid="true"');
  });
});

test('only a danger is read out at once', () => {
  expect(renderPage(<Notice kind="danger">x</Notice>)).toContain('class="notice notice-danger" role="alert"');
  expect(renderPage(<Notice title="Ojo">x</Notice>)).toContain('<div class="notice"><strong>Ojo</strong>x</div>');
});
