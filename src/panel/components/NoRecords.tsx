import { useQueryParams, useTranslation, type NoRecordsProps } from 'adminjs';
import React, { type ReactElement } from 'react';
import { Link } from 'react-router-dom';

/** A list that is empty because of its filters offers to take them off, another one to add the first record. */
export default function NoRecords({ resource }: NoRecordsProps): ReactElement {
  const { filters = {} } = useQueryParams();
  const { translateLabel, translateButton } = useTranslation();
  const list = `/admin/resources/${resource.id}`;
  if (Object.keys(filters).length > 0) {
    return (
      <div className="rg-empty">
        <p>Ningún registro coincide con los filtros.</p>
        <Link className="rg-button" to={list}>
          Quitar filtros
        </Link>
      </div>
    );
  }
  return (
    <div className="rg-empty">
      <p>Todavía no hay {translateLabel(resource.id).toLowerCase()}.</p>
      {resource.resourceActions.some(({ name }) => name === 'new') && (
        <Link className="rg-button" to={`${list}/actions/new`}>
          {translateButton('createFirstRecord', resource.id)}
        </Link>
      )}
    </div>
  );
}
