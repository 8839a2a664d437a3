import React, { type ReactElement } from 'react';
import { ALTO, ANCHO, type StepDrawing } from '../../core/plots/steps.js';

/**
 * A line with steps. Its words stand beside the drawing, which is stretched to the room there is: they are as large on a
 * phone as elsewhere. Pages and the panel draw it alike.
 */
export function StepPlot({ caption, words, amounts, days, today, past, future }: StepDrawing): ReactElement {
  return (
    <figure className="plot">
      <figcaption>{caption}</figcaption>
      <div className="plot-amounts" aria-hidden="true">
        {amounts.map((amount) => (
          <span key={amount}>{amount}</span>
        ))}
      </div>
      <svg viewBox={`0 0 ${ANCHO} ${ALTO}`} preserveAspectRatio="none" role="img" aria-label={words}>
        {[0, ALTO / 2, ALTO].map((y) => (
          <path key={y} className="plot-grid" d={`M0 ${y}H${ANCHO}`} />
        ))}
        {today !== null && <path className="plot-today" d={`M${today} 0V${ALTO}`} />}
        <path className="plot-line" d={past} />
        <path className="plot-line plot-future" d={future} />
      </svg>
      <div className="plot-days" aria-hidden="true">
        {days.map((day) => (
          <span key={day}>{day}</span>
        ))}
      </div>
      {today !== null && (
        <p className="plot-note">La línea vertical es hoy; lo punteado, lo que ya está fijado para después.</p>
      )}
    </figure>
  );
}
