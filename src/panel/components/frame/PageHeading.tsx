import React, { type ReactElement, type ReactNode } from 'react';
import { useTitle } from '../lib/use-title';
import { useHeadingFocus } from './use-arrival';

interface PageHeadingProps {
  title: string;
  /** A word beside it: how many there are. */
  note?: string | undefined;
  /** What is done from the page, in the same row. */
  children?: ReactNode;
}

/** What the page is, and what is done from it. The keyboard comes here when somebody goes from page to page. */
export function PageHeading({ title, note, children }: PageHeadingProps): ReactElement {
  useTitle(title);
  useHeadingFocus();
  return (
    <header className="rg-heading">
      <h1 tabIndex={-1}>
        {title}
        {note !== undefined && <small>{note}</small>}
      </h1>
      {children}
    </header>
  );
}
