import React, { type ReactElement } from 'react';
import { Link } from 'react-router-dom';
import { PageHeading } from './PageHeading';

/** Says that there is nothing here, and where there is something. */
export function MissingPage({ title, text }: { title: string; text: string }): ReactElement {
  return (
    <>
      <PageHeading title={title} />
      <div className="rg-empty" role="alert">
        <p>{text}</p>
        <Link className="rg-button" to="/admin">
          Ir al tablero
        </Link>
      </div>
    </>
  );
}
