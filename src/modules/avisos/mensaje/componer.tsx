import type { CSSProperties, ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { NOMBRE } from '../../../http/pages/layout.js';
import type { Mensaje } from './mensaje.js';

/** A notice laid out, in the two forms an e-mail carries. */
export interface Compuesto {
  asunto: string;
  texto: string;
  html: string;
}

const OCULTO = '(el enlace solo está en el correo)';
/** What a subject may take of a mail reader's list. */
const LONGEST_SUBJECT = 150;

/** Both forms say the same, in the same order. */
export function componer(mensaje: Mensaje): Compuesto {
  const asunto = mensaje.asunto.replace(/\s+/g, ' ').slice(0, LONGEST_SUBJECT);
  return { asunto, texto: texto(mensaje), html: `<!doctype html>${renderToStaticMarkup(<Correo {...mensaje} />)}` };
}

function texto({ asunto, parrafos, hechos, enlace, pie, baja }: Mensaje): string {
  const parts = [
    NOMBRE,
    asunto,
    ...parrafos,
    hechos.map(([nombre, valor]) => `${nombre}: ${valor}`).join('\n'),
    enlace ? `${enlace.texto}:\n${enlace.href ?? OCULTO}` : '',
    ['-- ', ...pie, ...(baja ? [`Para no recibir más avisos: ${baja}`] : [])].join('\n'),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

// Mail readers know no style sheets: what they show stands on each element.
const BODY: CSSProperties = {
  margin: 0,
  padding: '24px 16px',
  background: '#ffffff',
  color: '#1a1a1a',
  fontFamily: 'Arial, Helvetica, sans-serif',
  fontSize: '16px',
  lineHeight: '1.5',
};
const COLUMN: CSSProperties = { maxWidth: '600px', margin: '0 auto' };
const NAME: CSSProperties = { padding: '6px 16px 6px 0', textAlign: 'left', verticalAlign: 'top', color: '#4a4a4a' };
const VALUE: CSSProperties = { padding: '6px 0', verticalAlign: 'top', whiteSpace: 'pre-line' };
const BUTTON: CSSProperties = {
  display: 'inline-block',
  padding: '12px 20px',
  background: '#1f4e9e',
  color: '#ffffff',
  borderRadius: '6px',
  textDecoration: 'none',
  fontWeight: 'bold',
};
const FOOT: CSSProperties = { marginTop: '32px', paddingTop: '16px', borderTop: '1px solid #cccccc', color: '#4a4a4a' };

function Correo({ asunto, parrafos, hechos, enlace, pie, baja }: Mensaje): ReactNode {
  return (
    <html lang="es">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{asunto}</title>
      </head>
      <body style={BODY}>
        <div style={COLUMN}>
          <p style={{ color: '#4a4a4a' }}>{NOMBRE}</p>
          <h1 style={{ fontSize: '22px', lineHeight: '1.3' }}>{asunto}</h1>
          {parrafos.map((parrafo) => (
            <p key={parrafo}>{parrafo}</p>
          ))}
          {hechos.length > 0 && <Hechos hechos={hechos} />}
          {enlace && <Enlace {...enlace} />}
          <div style={FOOT}>
            {pie.map((linea) => (
              <p key={linea}>{linea}</p>
            ))}
            {baja && (
              <p>
                <a href={baja} style={{ color: '#1f4e9e' }}>
                  No recibir más avisos
                </a>
              </p>
            )}
          </div>
        </div>
      </body>
    </html>
  );
}

function Hechos({ hechos }: Pick<Mensaje, 'hechos'>): ReactNode {
  return (
    <table style={{ borderCollapse: 'collapse' }}>
      <tbody>
        {hechos.map(([nombre, valor]) => (
          <tr key={nombre}>
            <th scope="row" style={NAME}>
              {nombre}
            </th>
            <td style={VALUE}>{valor}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A button, and the address in letters for readers that show no buttons. */
function Enlace({ texto: label, href }: NonNullable<Mensaje['enlace']>): ReactNode {
  if (href === null) return <p>{`${label}: ${OCULTO}`}</p>;
  return (
    <>
      <p style={{ marginTop: '24px' }}>
        <a href={href} style={BUTTON}>
          {label}
        </a>
      </p>
      <p style={{ fontSize: '14px', color: '#4a4a4a', wordBreak: 'break-all' }}>{href}</p>
    </>
  );
}
