import type { ReactNode } from 'react';
import { Page } from '../../../http/pages/layout.js';
import type { SesionDePagina } from '../../auth/sesion-de-cliente/sesiones-cliente.service.js';

const SECCIONES = [
  { href: '/clientes', texto: 'Créditos' },
  { href: '/clientes/operaciones', texto: 'Operaciones' },
  { href: '/clientes/registros', texto: 'Registros' },
  { href: '/clientes/lotes', texto: 'Lotes' },
  { href: '/clientes/mi-cuenta', texto: 'Mi cuenta' },
] as const;

interface PortalPageProps {
  title: string;
  sesion: SesionDePagina;
  /** The section the page is in. */
  seccion: (typeof SECCIONES)[number]['href'];
  /** Whether it is the section's own page, and not one further within. */
  esPrimera?: boolean;
  children: ReactNode;
}

/** The frame of what a client sees who is logged in. */
export function PortalPage({ title, sesion, seccion, esPrimera = true, children }: PortalPageProps): ReactNode {
  return (
    <Page
      title={title}
      current="/clientes"
      menu={<Menu sesion={sesion} seccion={seccion} marca={esPrimera ? 'page' : 'true'} />}
    >
      {children}
    </Page>
  );
}

type MenuProps = Pick<PortalPageProps, 'sesion' | 'seccion'> & { marca: 'page' | 'true' };

function Menu({ sesion: { principal, csrf }, seccion, marca }: MenuProps): ReactNode {
  return (
    <div className="portal-menu screen-only">
      <div className="container portal-menu-row">
        <nav aria-label="Su cuenta" className="nav portal-nav">
          <ul>
            {SECCIONES.map(({ href, texto }) => (
              <li key={href}>
                <a href={href} aria-current={href === seccion ? marca : undefined}>
                  {texto}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <form className="portal-salir" method="post" action="/clientes/salir">
          <span className="muted small">{principal.nombre}</span>
          <input type="hidden" name="csrf" value={csrf} />
          <button className="button button-secondary button-small" type="submit">
            Salir
          </button>
        </form>
      </div>
    </div>
  );
}
