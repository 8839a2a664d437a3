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

/** A bar is no wider, with the room beside it: one alone is a bar too, and no wall. */
const WIDEST_REM = 6;

/** One bar each, for the eye. Whoever can't see them has the same numbers as a table, links included. */
export function Bars({ bars, heading, counted = 'Infracciones' }: BarsProps): ReactElement {
  const most = Math.max(...bars.map(({ total }) => total));
  if (most === 0) return <p className="rg-none">Ninguna.</p>;
  const [first, last] = [bars[0], bars.at(-1)];
  const width = { maxWidth: `${bars.length * WIDEST_REM}rem` };
  return (
    <>
      <svg
        className="rg-bars-plot"
        viewBox={`0 0 ${bars.length * 10} 100`}
        preserveAspectRatio="none"
        style={width}
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
      <p className="rg-bars-scale" aria-hidden="true" style={width}>
        <span>{first?.label}</span>
        <span>máximo {most}</span>
        {last !== first && <span>{last?.label}</span>}
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
