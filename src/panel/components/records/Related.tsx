import type { RecordJSON, ResourceJSON } from 'adminjs';
import React, { type ReactElement } from 'react';
import { Link } from 'react-router-dom';
import { fieldOf, recordHref, screenOf, useResources } from '../lib/panel';
import { jsonParam } from '../lib/json-param';
import { useData } from '../requests/use-data';
import { Value } from '../values/Value';

/** Records that belong to the one that is open. */
export interface RelatedLink {
  label: string;
  /** The list of them. */
  href: string;
  total?: string;
}

const SHOWN = 5;

/** What belongs to a record: the first of each kind, and the way to all of them. */
export function Related({ record }: { record: RecordJSON }): ReactElement {
  const related = jsonParam<RelatedLink[]>(record, 'relacionados', []);
  const resources = useResources();
  return (
    <>
      {related.map((link) => {
        const { pathname, search } = new URL(link.href, location.origin);
        const resource = resources.find(({ id }) => pathname === `/admin/resources/${id}`);
        return resource && <RelatedList key={link.href} {...{ link, resource, search }} />;
      })}
    </>
  );
}

interface RelatedListProps {
  link: RelatedLink;
  resource: ResourceJSON;
  search: string;
}

function RelatedList({ link, resource, search }: RelatedListProps): ReactElement {
  const { label, href, total } = link;
  const isEmpty = total === '0';
  const path = `/admin/api/resources/${resource.id}/actions/list${search}&perPage=${SHOWN}`;
  const { value, problem } = useData<{ records: RecordJSON[] }>(isEmpty ? undefined : path);
  const { link: linkField } = screenOf(resource);
  // What leads back to where one is says nothing here.
  const here = new URLSearchParams(search);
  const columns = resource.listProperties.filter(({ name }) => !here.has(`filters.${name}`)).slice(0, 4);
  return (
    <section className="rg-card">
      <h2>
        <Link to={href}>{label}</Link> {total !== undefined && <span className="rg-count">{total}</span>}
      </h2>
      {isEmpty && <p className="rg-none">Ninguno.</p>}
      {problem && <p role="alert">{problem}</p>}
      {value && value.records.length > 0 && (
        <div className="rg-scroll">
          <table className="rg-table" aria-label={label}>
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
                    <td key={property.name}>
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
