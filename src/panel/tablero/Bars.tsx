import React, { type ReactElement } from 'react';

/** How much there is of something. */
export interface Bar {
  label: string;
  total: number;
  /** Where these are. */
  href?: string;
}

interface BarsProps {
  bars: readonly Bar[];
  /** What stands above the names of the bars and above their numbers, where these are read as a table. */
  heading: string;
  counted?: string;
}

/** One bar each, for the eye. Whoever can't see them has the same numbers as a table, links included. */
export function Bars({ bars, heading, counted = 'Infracciones' }: BarsProps): ReactElement {
  const most = Math.max(...bars.map(({ total }) => total));
  if (most === 0) return <p className="rg-none">Ninguna.</p>;
  return (
    <>
      <svg
        className="rg-bars-plot"
        viewBox={`0 0 ${bars.length * 10} 100`}
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        {bars.map(({ label, total, href }, place) => {
          const height = (total / most) * 100;
          const bar = (
            <g>
              <title>{`${label}: ${total}`}</title>
              <rect className="rg-bar-room" x={place * 10} y={0} width={10} height={100} />
              <rect className="rg-bar" x={place * 10 + 1} y={100 - height} width={8} height={height} />
            </g>
          );
          return href ? (
            <a key={label} href={href} tabIndex={-1}>
              {bar}
            </a>
          ) : (
            <g key={label}>{bar}</g>
          );
        })}
      </svg>
      <p className="rg-bars-scale" aria-hidden="true">
        <span>{bars[0]?.label}</span>
        <span>máximo {most}</span>
        <span>{bars.at(-1)?.label}</span>
      </p>
      <details className="rg-numbers">
        <summary>Ver los números</summary>
        <table className="rg-table">
          <thead>
            <tr>
              <th scope="col">{heading}</th>
              <th scope="col">{counted}</th>
            </tr>
          </thead>
          <tbody>
            {bars.map(({ label, total, href }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{href ? <a href={href}>{total}</a> : total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
