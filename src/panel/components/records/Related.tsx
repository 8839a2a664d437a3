import type { RecordJSON, ResourceJSON } from 'adminjs';
import React, { type ReactElement } from 'react';
import { Link } from 'react-router-dom';
import type { StepDrawing } from '../../../core/plots/steps';
import { StepPlot } from '../../../http/pages/step-plot';
import type { RelatedTable } from '../../definition/definition';
import { Bars, type Bar } from '../../tablero/Bars';
import { fieldOf, recordHref, screenOf, useResources } from '../lib/panel';
import { jsonParam } from '../lib/json-param';
import { useLinks } from '../lib/use-links';
import { useData } from '../requests/use-data';
import { Value } from '../values/Value';
import { RelatedRows } from './RelatedRows';

/** Records that belong to the one that is open. */
export interface RelatedLink {
  label: string;
  /** The list of them, where they are records. */
  href?: string;
  total?: string;
  words?: readonly string[];
  tabla?: RelatedTable;
  bars?: readonly Bar[];
  counted?: string;
  steps?: StepDrawing;
}

const SHOWN = 5;

interface RelatedProps {
  record: RecordJSON;
  resource: string;
  /** The record may be another by now. */
  onChanged: () => void;
}

/** What belongs to a record: the first of each kind, and the way to all of them. */
export function Related({ record, resource: own, onChanged }: RelatedProps): ReactElement {
  const related = jsonParam<RelatedLink[]>(record, 'relacionados', []);
  const resources = useResources();
  return (
    <>
      {related.map(({ label, href, total, words, tabla, bars, counted, steps }) => {
        if (tabla) return <RelatedRows key={label} {...{ label, tabla, record, resource: own, onChanged }} />;
        if (words) return <RelatedWords key={label} {...{ label, words }} />;
        if (steps) return <RelatedSteps key={label} {...{ label, steps }} />;
        if (bars) return <RelatedBars key={label} {...{ label, bars, counted }} />;
        const { pathname, search } = new URL(href ?? '', location.origin);
        const resource = resources.find(({ id }) => pathname === `/admin/resources/${id}`);
        return resource && href && <RelatedList key={label} {...{ label, href, total, resource, search }} />;
      })}
    </>
  );
}

function RelatedWords({ label, words }: { label: string; words: readonly string[] }): ReactElement {
  return (
    <section className="rg-card">
      <h2>{label}</h2>
      <ul>
        {words.map((word) => (
          <li key={word}>{word}</li>
        ))}
      </ul>
    </section>
  );
}

function RelatedSteps({ label, steps }: { label: string; steps: StepDrawing }): ReactElement {
  return (
    <section className="rg-card">
      <h2>{label}</h2>
      <StepPlot {...steps} />
    </section>
  );
}

type RelatedBarsProps = Pick<RelatedLink, 'label' | 'counted'> & { bars: readonly Bar[] };

function RelatedBars({ label, bars, counted }: RelatedBarsProps): ReactElement {
  return (
    <section className="rg-card" onClick={useLinks()}>
      <h2>{label}</h2>
      <Bars bars={bars} heading="Día" {...(counted !== undefined && { counted })} />
    </section>
  );
}

interface RelatedListProps {
  label: string;
  href: string;
  total: string | undefined;
  resource: ResourceJSON;
  search: string;
}

function RelatedList({ label, href, total, resource, search }: RelatedListProps): ReactElement {
  const isEmpty = total === '0';
  const path = `/admin/api/resources/${resource.id}/actions/list${search}&perPage=${SHOWN}`;
  const { value, problem } = useData<{ records: RecordJSON[] }>(isEmpty ? undefined : path);
  const { link: linkField } = screenOf(resource);
  // What leads back to where one is says nothing here.
  const here = new URLSearchParams(search);
  const columns = resource.listProperties.filter(({ name }) => !here.has(`filters.${name}`)).slice(0, 5);
  return (
    <section className="rg-card">
      <h2>
        <Link to={href}>{label}</Link> {total !== undefined && <span className="rg-count">{total}</span>}
      </h2>
      {isEmpty && <p className="rg-none">No hay.</p>}
      {problem && <p role="alert">{problem}</p>}
      {value && value.records.length > 0 && (
        <div className="rg-scroll">
          <table className="rg-table rg-related" aria-label={label}>
            <thead>
              <tr>
                {columns.map((property) => (
                  <th key={property.name} scope="col">
                    {fieldOf(property).label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {value.records.map((record) => (
                <tr key={record.id}>
                  {columns.map((property) => (
                    <td key={property.name} data-label={fieldOf(property).label}>
                      {property.name === linkField ? (
                        <Link to={recordHref(resource.id, record.id)}>
                          <Value {...{ property, record, resource }} extent="link" />
                        </Link>
                      ) : (
                        <Value {...{ property, record, resource }} />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
