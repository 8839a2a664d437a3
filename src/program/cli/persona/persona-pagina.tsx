import type { ReactNode } from 'react';
import { COLORES } from '../../../bitacora/salida/estilos.js';
import { instantFormatter } from '../../../core/time/instante.js';
import { renderPage } from '../../../http/pages/render.js';
import type { Persona, Seccion } from './leer-persona.js';

/** What is kept of a person, as a page in one file that he can read, keep and print. */
export function personaEnHtml(persona: Persona, zonaHoraria: string): string {
  const format = instantFormatter(zonaHoraria, 'segundos');
  const [con, sin] = [true, false].map((some) => persona.secciones.filter(({ filas }) => filas.length > 0 === some));
  return renderPage(
    <html lang="es">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`Datos de ${persona.correo}`}</title>
        <style dangerouslySetInnerHTML={{ __html: COLORES + ESTILOS }} />
      </head>
      <body className="b-pagina">
        <main>
          <h1>Datos que se guardan de {persona.correo}</h1>
          <p className="tenue">
            Reunidos el {format(new Date(persona.generado_en))}, hora de {zonaHoraria}. Claves y secretos no se
            entregan.
          </p>
          {con!.map((seccion, place) => (
            <SeccionEnPagina key={place} seccion={seccion} format={format} />
          ))}
          {sin!.length > 0 && (
            <section>
              <h2>Donde no hay nada</h2>
              <p>{sin!.map(({ titulo }) => titulo).join(' · ')}</p>
            </section>
          )}
          <section>
            <h2>Lo que no está aquí</h2>
            <ul>
              {persona.fuera.map((texto) => (
                <li key={texto}>{texto}</li>
              ))}
            </ul>
          </section>
        </main>
      </body>
    </html>,
  );
}

interface SeccionProps {
  seccion: Seccion;
  format: (instant: Date) => string;
}

/** Each row by itself: no table has room for all columns on paper or on a phone. */
function SeccionEnPagina({ seccion: { titulo, tabla, filas }, format }: SeccionProps): ReactNode {
  return (
    <section>
      <h2>
        {titulo} <span className="tenue">({filas.length})</span>
      </h2>
      <p className="tenue">
        Tabla <code>{tabla}</code>
      </p>
      {filas.map((fila, place) => (
        <dl key={place}>
          {Object.entries(fila)
            .filter(([, value]) => value !== null)
            .map(([name, value]) => (
              <div key={name}>
                <dt>{nombreDe(name)}</dt>
                <dd>{enPalabras(value, format)}</dd>
              </div>
            ))}
        </dl>
      ))}
    </section>
  );
}

const TILDES: Readonly<Record<string, string>> = {
  accion: 'acción',
  articulo: 'artículo',
  codigo: 'código',
  credito: 'crédito',
  descripcion: 'descripción',
  direccion: 'dirección de red',
  infraccion: 'infracción',
  numero: 'número',
  posicion: 'posición',
  sesion: 'sesión',
  ultimo: 'último',
  vehiculo: 'vehículo',
};

/** `vehiculo_id`: «Vehículo (identificador)» */
function nombreDe(column: string): string {
  const words = column.split('_');
  const isId = words.length > 1 && words.at(-1) === 'id';
  const text = (isId ? words.slice(0, -1) : words).map((word) => TILDES[word] ?? word).join(' ');
  const name = column === 'id' ? 'identificador' : isId ? `${text} (identificador)` : text;
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** As PostgreSQL writes an instant in JSON. */
const INSTANTE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?[+-]\d{2}:\d{2}$/;

function enPalabras(value: unknown, format: (instant: Date) => string): string {
  if (typeof value === 'boolean') return value ? 'sí' : 'no';
  if (typeof value === 'string') return INSTANTE.test(value) ? format(new Date(value)) : value;
  return JSON.stringify(value, null, 1);
}

const ESTILOS = `
h2 { margin: 2.5rem 0 0.25rem; font-size: 1.25rem; line-height: 1.3; }
.tenue { color: var(--color-text-muted); font-weight: 400; }
p.tenue { margin: 0.25rem 0 0.75rem; }
dl {
  margin: 0 0 0.75rem; padding: 0.75rem 1rem; border: 1px solid var(--color-border); border-radius: 0.625rem;
  background: var(--color-surface); break-inside: avoid;
}
dl > div { display: grid; grid-template-columns: minmax(8rem, 14rem) minmax(0, 1fr); gap: 0 1rem; padding: 0.125rem 0; }
dt { color: var(--color-text-muted); }
dd { margin: 0; overflow-wrap: anywhere; white-space: pre-wrap; }
@media (max-width: 40rem) { dl > div { grid-template-columns: minmax(0, 1fr); padding: 0.25rem 0; } }
@media print { .b-pagina { background: none; padding: 0; } dl { background: none; } }
`;
