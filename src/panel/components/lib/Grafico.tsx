import { BarController, BarElement, CategoryScale, Chart, LinearScale, Tooltip } from 'chart.js';
import React, { useEffect, useRef, type ReactElement } from 'react';

Chart.register(BarController, BarElement, CategoryScale, LinearScale, Tooltip);

/** Infractions of one day, `2026-03-14`. */
export interface Dia {
  dia: string;
  total: number;
}

/** One bar a day. Whoever can't see it has the same numbers as a table. */
export function Grafico({ dias }: { dias: Dia[] }): ReactElement {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return undefined;
    const chart = draw(canvas.current, dias);
    return () => chart.destroy();
  }, [dias]);
  return (
    <>
      <div className="rg-plot" aria-hidden="true">
        <canvas ref={canvas} />
      </div>
      <details className="rg-numbers">
        <summary>Ver los números</summary>
        <table className="rg-table">
          <thead>
            <tr>
              <th scope="col">Día</th>
              <th scope="col">Infracciones</th>
            </tr>
          </thead>
          <tbody>
            {dias.map(({ dia, total }) => (
              <tr key={dia}>
                <th scope="row">{dayText(dia)}</th>
                <td>{total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}

function draw(canvas: HTMLCanvasElement, dias: Dia[]): Chart {
  const style = getComputedStyle(canvas);
  const [color, text, line] = ['--color-primary', '--color-text-muted', '--color-border'].map((name) =>
    style.getPropertyValue(name),
  );
  Chart.defaults.font.family = style.fontFamily;
  return new Chart(canvas, {
    type: 'bar',
    data: {
      labels: dias.map(({ dia }) => dayText(dia)),
      datasets: [
        { label: 'Infracciones', data: dias.map(({ total }) => total), backgroundColor: color, borderRadius: 3 },
      ],
    },
    options: {
      animation: false,
      maintainAspectRatio: false,
      locale: 'es-CL',
      scales: {
        x: { ticks: { color: text, maxRotation: 0, autoSkipPadding: 16 }, grid: { display: false } },
        y: { beginAtZero: true, ticks: { color: text, precision: 0 }, grid: { color: line } },
      },
    },
  });
}

/** The day is a date of the authority's calendar, not an instant. */
function dayText(dia: string): string {
  return new Intl.DateTimeFormat('es-CL', { timeZone: 'UTC', day: 'numeric', month: 'short' }).format(new Date(dia));
}
