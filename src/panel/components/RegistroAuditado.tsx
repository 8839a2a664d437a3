import { ValueGroup } from '@adminjs/design-system';
import type { BasePropertyProps } from 'adminjs';
import React, { type ReactElement } from 'react';
import { Link } from 'react-router-dom';
import { jsonParam } from './lib/json-param';

interface Registro {
  entidad: string;
  id: string;
  nombre: string;
}

/** The record a trail entry is about, behind a link. */
export default function RegistroAuditado({ record, where }: BasePropertyProps): ReactElement {
  const { entidad, id, nombre } = jsonParam<Registro>(record, 'registro', { entidad: '', id: '', nombre: '' });
  // An export is no record: its entry in the trail is all there is of it.
  const link =
    entidad === 'exportacion' ? (
      <>{nombre}</>
    ) : (
      <Link to={`/admin/resources/${entidad}/records/${id}/show`} onClick={(event) => event.stopPropagation()}>
        {nombre || id}
      </Link>
    );
  return where === 'show' ? <ValueGroup label="Registro">{link}</ValueGroup> : link;
}
