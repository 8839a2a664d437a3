import { ValueGroup } from '@adminjs/design-system';
import type { ShowPropertyProps } from 'adminjs';
import React, { type ReactElement } from 'react';
import { Link } from 'react-router-dom';
import { jsonParam } from './lib/json-param';

interface Relacionado {
  label: string;
  href: string;
  total?: string;
}

/** Links to what belongs to a record, with how many there are. */
export default function Relacionados({ record }: ShowPropertyProps): ReactElement {
  const relacionados = jsonParam<Relacionado[]>(record, 'relacionados', []);
  return (
    <ValueGroup label="Relacionados">
      <ul className="rg-links">
        {relacionados.map(({ label, href, total }) => (
          <li key={href}>
            <Link to={href}>{label}</Link> {total !== undefined && <span className="rg-count">{total}</span>}
          </li>
        ))}
      </ul>
    </ValueGroup>
  );
}
