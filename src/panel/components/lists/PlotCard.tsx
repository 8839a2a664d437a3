import React, { type ReactElement } from 'react';
import { Bars, type Bar } from '../../tablero/Bars';
import { useLinks } from '../lib/use-links';

/** What a list comes to, drawn. */
export interface ListPlot {
  label: string;
  heading: string;
  counted: string;
  bars: readonly Bar[];
}

export function PlotCard({ plot: { label, ...bars } }: { plot: ListPlot }): ReactElement {
  return (
    <section className="rg-card rg-list-plot" onClick={useLinks()}>
      <h2>{label}</h2>
      <Bars {...bars} />
    </section>
  );
}
