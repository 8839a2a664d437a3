import React, { type ReactElement } from 'react';
import { Link } from 'react-router-dom';

/** What a person reads, and where it leads if there is such a place. */
export interface Nombrado {
  texto: string;
  href?: string;
}

/** A name, behind a link where it leads somewhere. Names of others are kept apart: they may be written from right to left. */
export function Nombre({ de: { texto, href } }: { de: Nombrado }): ReactElement {
  const name = <bdi>{texto}</bdi>;
  if (!href) return name;
  return (
    <Link to={href} onClick={(event) => event.stopPropagation()}>
      {name}
    </Link>
  );
}
