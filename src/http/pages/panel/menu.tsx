import type { ReactNode } from 'react';
import type { MarcoDelPanel } from './marco.js';

/** The panel's menu as plain links. */
export function Menu({ menu, aqui }: Pick<MarcoDelPanel, 'menu' | 'aqui'>): ReactNode {
  const entry = (href: string, label: string): ReactNode => (
    <li key={href}>
      <a href={href} aria-current={href === aqui ? 'page' : undefined}>
        {label}
      </a>
    </li>
  );
  return (
    <nav className="rg-nav" aria-label="Registros">
      <ul>{entry('/admin', 'Tablero')}</ul>
      {menu.map(({ titulo, entradas }) => (
        <div key={titulo}>
          <p className="rg-nav-group">{titulo}</p>
          <ul aria-label={titulo}>{entradas.map(({ href, label }) => entry(href, label))}</ul>
        </div>
      ))}
      <p className="rg-nav-out">
        <a href="/">Página de inicio</a>
      </p>
    </nav>
  );
}
