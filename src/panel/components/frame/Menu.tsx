import React, { type ReactElement } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { agrupar } from '../../definition/menu';
import { listHref, screenOf, useResources } from '../lib/panel';

/** The way to everything there is. */
export function Menu(): ReactElement {
  const { pathname } = useLocation();
  const groups = agrupar(useResources(), (resource) => screenOf(resource).grupo);
  const entry = (href: string, label: string, isHere: boolean): ReactElement => (
    <li key={href}>
      <Link to={href} aria-current={isHere ? 'page' : undefined}>
        {label}
      </Link>
    </li>
  );
  return (
    <nav className="rg-nav" aria-label="Registros">
      <ul>{entry('/admin', 'Tablero', pathname === '/admin')}</ul>
      {groups.map(({ titulo, entradas }) => (
        <div key={titulo}>
          <p className="rg-nav-group">{titulo}</p>
          <ul aria-label={titulo}>
            {entradas.map((resource) => {
              const href = listHref(resource.id);
              const isHere = pathname === href || pathname.startsWith(`${href}/`);
              return entry(href, screenOf(resource).varios, isHere);
            })}
          </ul>
        </div>
      ))}
      <p className="rg-nav-out">
        <a href="/">Página de inicio</a>
      </p>
    </nav>
  );
}
