import type { ReactNode } from 'react';
import { NAVEGACION, Page } from '../../../http/pages/layout.js';
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

/** A row on wide screens; on phones behind a button that says where one is, with the way to the site's other pages. */
function Menu(props: MenuProps): ReactNode {
  const { texto } = SECCIONES.find(({ href }) => href === props.seccion)!;
  return (
    <div className="portal-menu screen-only">
      <div className="container portal-menu-row">
        <Secciones {...props} className="nav portal-nav" />
        <Salir {...props} />
      </div>
      <details className="container portal-folded">
        <summary>
          Menú <span className="muted">{texto}</span>
        </summary>
        <Secciones {...props} className="folded-nav" />
        <Salir {...props} />
        <nav aria-label="Otras páginas" className="folded-nav">
          <ul>
            {NAVEGACION.filter(({ href }) => href !== '/clientes').map(({ href, texto }) => (
              <li key={href}>
                <a href={href}>{texto}</a>
              </li>
            ))}
          </ul>
        </nav>
      </details>
    </div>
  );
}

function Secciones({ seccion, marca, className }: MenuProps & { className: string }): ReactNode {
  return (
    <nav aria-label="Su cuenta" className={className}>
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
  );
}

function Salir({ sesion: { principal, csrf } }: MenuProps): ReactNode {
  return (
    <form className="portal-salir" method="post" action="/clientes/salir">
      <span className="muted small">{principal.nombre}</span>
      <input type="hidden" name="csrf" value={csrf} />
      <button className="button button-secondary button-small" type="submit">
        Salir
      </button>
    </form>
  );
}
