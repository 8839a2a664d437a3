import type { ReactNode } from 'react';
import { franjasDe } from './franjas.js';
import type { Analisis } from '../analisis.js';
import { contado, porcentaje } from './palabras.js';

const ANCHO = 10;
const ALTO = 100;
/** A bar is no wider: one alone is a bar too, and no wall. Its words need as much. */
const WIDEST_REM = 14;

/** Requests by the hour, what failed of them at the foot of each bar. Whoever can't see it has the numbers as a table. */
export function PorHora({ horas }: { horas: Analisis['por_hora'] }): ReactNode {
  const { unidad, franjas } = franjasDe(horas);
  if (franjas.length === 0) return <p className="b-nada">Ninguna línea dice cuándo fue.</p>;
  const most = Math.max(...franjas.map(({ total }) => total));
  const name = `Solicitudes por ${unidad}`;
  const width = { maxWidth: `${franjas.length * WIDEST_REM}rem` };
  return (
    <figure className="b-dibujo">
      <figcaption>
        {name} (UTC) <span className="b-clave b-clave-total">todas</span>{' '}
        <span className="b-clave b-clave-fallida">fallidas</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${franjas.length * ANCHO} ${ALTO}`}
        preserveAspectRatio="none"
        style={width}
        role="img"
        aria-label={`${name}: a lo más ${contado(most)}. Los números están abajo, en una tabla.`}
      >
        {franjas.map(({ nombre, total, fallidas }, place) => (
          <g key={nombre}>
            <title>{`${nombre}: ${contado(total)}, fallidas ${contado(fallidas)}`}</title>
            <rect className="b-lugar" x={place * ANCHO} y={0} width={ANCHO} height={ALTO} />
            <Rect className="b-total" place={place} height={(total / most) * ALTO} />
            <Rect className="b-fallida" place={place} height={(fallidas / most) * ALTO} />
          </g>
        ))}
      </svg>
      <p className="b-eje" style={width} aria-hidden="true">
        <span>{franjas[0]!.nombre}</span>
        <span>máximo {contado(most)}</span>
        {franjas.length > 1 && <span>{franjas.at(-1)!.nombre}</span>}
      </p>
      <details>
        <summary>Ver los números</summary>
        <Tabla
          nombre={name}
          titulos={[unidad === 'hora' ? 'Hora' : unidad === 'día' ? 'Día' : 'Mes', 'Total', 'Fallidas']}
          filas={franjas.map(({ nombre, total, fallidas }) => [nombre, contado(total), contado(fallidas)])}
        />
      </details>
    </figure>
  );
}

function Rect({ className, place, height }: { className: string; place: number; height: number }): ReactNode {
  if (height === 0) return null;
  const shown = Math.max(height, 1); // what there is can be seen
  return <rect className={className} x={place * ANCHO + 1} y={ALTO - shown} width={ANCHO - 2} height={shown} />;
}

/** How often each value came, one bar each, with its number beside it. */
export function Barras({
  cuentas,
}: {
  cuentas: readonly (readonly [clave: string, total: number, falla: boolean])[];
}): ReactNode {
  const all = cuentas.reduce((sum, [, total]) => sum + total, 0);
  const most = Math.max(...cuentas.map(([, total]) => total));
  if (all === 0) return <p className="b-nada">Ninguna.</p>;
  return (
    <ul className="b-barras">
      {cuentas.map(([clave, total, falla]) => (
        <li key={clave}>
          <span className="b-nombre">{clave}</span>
          <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect className={falla ? 'b-fallida' : 'b-total'} width={Math.max((total / most) * 100, 0.5)} height={10} />
          </svg>
          <span className="b-numero">
            {contado(total)} <span className="b-tenue">({porcentaje(total, all)})</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

interface TablaProps {
  nombre: string;
  titulos: readonly string[];
  filas: readonly (readonly string[])[];
}

const TEXTOS = new Set(['Ruta', 'Método', 'Aliado', 'Nombre', 'Estados', 'Dirección', 'Hora', 'Día', 'Mes']);

/** Rows and columns; on a phone each row is a card. */
export function Tabla({ nombre, titulos, filas }: TablaProps): ReactNode {
  return (
    <table aria-label={nombre}>
      <thead role="rowgroup">
        <tr role="row">
          {titulos.map((titulo) => (
            <th key={titulo} scope="col" role="columnheader" className={TEXTOS.has(titulo) ? undefined : 'b-numero'}>
              {titulo}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {filas.map((fila, row) => (
          <tr key={row} role="row">
            {fila.map((cell, place) => {
              const titulo = titulos[place]!;
              if (place === 0)
                return (
                  <th key={titulo} scope="row" role="rowheader">
                    {cell}
                  </th>
                );
              return (
                <td
                  key={titulo}
                  role="cell"
                  data-titulo={titulo}
                  className={TEXTOS.has(titulo) ? undefined : 'b-numero'}
                >
                  {cell}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
