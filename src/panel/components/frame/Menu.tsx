import React, { type ReactElement } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { listHref, screenOf, useResources } from '../lib/panel';

/** The way to everything there is. */
export function Menu(): ReactElement {
  const { pathname } = useLocation();
  const entries = [
    { href: '/admin', label: 'Tablero', isHere: pathname === '/admin' },
    ...useResources().map((resource) => {
      const href = listHref(resource.id);
      return { href, label: screenOf(resource).varios, isHere: pathname === href || pathname.startsWith(`${href}/`) };
    }),
  ];
  return (
    <nav className="rg-nav" aria-label="Registros">
      <ul>
        {entries.map(({ href, label, isHere }) => (
          <li key={href}>
            <Link to={href} aria-current={isHere ? 'page' : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
      <p>
        <a href="/">Página de inicio</a>
      </p>
    </nav>
  );
}
