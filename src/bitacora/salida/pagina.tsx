import { renderToStaticMarkup } from 'react-dom/server';
import type { Analisis } from '../analisis.js';
import { Informe } from './informe.js';
import { COLORES, ESTILOS } from './estilos.js';

/** A page in one file, which needs nothing else: it can be sent on, and opened where there is no network. */
export function enHtml(analisis: Analisis, archivos: readonly string[]): string {
  const title = 'Análisis de la bitácora';
  const page = (
    <html lang="es">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: COLORES + ESTILOS }} />
      </head>
      <body className="b-pagina">
        <main>
          <h1>{title}</h1>
          <p className="b-tenue">{archivos.join(', ')}</p>
          <Informe analisis={analisis} />
        </main>
      </body>
    </html>
  );
  return `<!doctype html>${renderToStaticMarkup(page)}\n`;
}
