import { useQueryParams, type NoRecordsProps } from 'adminjs';
import React, { type ComponentType, type ReactElement } from 'react';
import { Link } from 'react-router-dom';

type Props = NoRecordsProps & { OriginalComponent: ComponentType<NoRecordsProps> };

/** A list that is empty because of its filters offers to take them off, not to add the first record. */
export default function NoRecords({ OriginalComponent, resource }: Props): ReactElement {
  const { filters = {} } = useQueryParams();
  if (Object.keys(filters).length === 0) return <OriginalComponent resource={resource} />;
  return (
    <div className="rg-empty">
      <p>Ningún registro coincide con los filtros.</p>
      <Link className="rg-button" to={`/admin/resources/${resource.id}`}>
        Quitar filtros
      </Link>
    </div>
  );
}
