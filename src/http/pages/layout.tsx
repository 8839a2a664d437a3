import { useContext, type ReactNode } from 'react';
import { assetUrl } from './assets.js';
import { Marco } from './panel/marco.js';
import { PanelFrame } from './panel/panel-frame.js';

export const NOMBRE = 'Registro de Infracciones';

/** The pages that anybody may see. */
export const NAVEGACION = [
  { href: '/informe', texto: 'Infracciones' },
  { href: '/tarifario', texto: 'Tarifario' },
  { href: '/clientes', texto: 'Clientes' },
  { href: '/login', texto: 'Token' },
  { href: '/docs', texto: 'Documentación' },
];

export interface PageProps {
  /** Names the page in the browser's tab, before the registry's own name. */
  title: string;
  /** The address of the page in the navigation, if it is there. */
  current?: string | undefined;
  /** A navigation of its own, below the header; on phones it stands for the header's too. */
  menu?: ReactNode;
  children: ReactNode;
}

/** The frame of every page: head, header with navigation, main content, footer. Within the panel it is the panel's. */
export function Page({ title, current, menu, children }: PageProps): ReactNode {
  const marco = useContext(Marco);
  return (
    <html lang="es">
      <Head title={title} isOfPanel={marco !== null} />
      <body>
        {/* Before anything is drawn: light or dark as it was chosen in the panel. */}
        {marco && <script src={assetUrl('tema.js')} />}
        <a className="skip-link" href="#contenido">
          Ir al contenido
        </a>
        {marco ? (
          <PanelFrame marco={marco}>{children}</PanelFrame>
        ) : (
          <Site current={current} menu={menu}>
            {children}
          </Site>
        )}
      </body>
    </html>
  );
}

function Site({ current, menu, children }: Omit<PageProps, 'title'>): ReactNode {
  return (
    <>
      <Header current={current} isFolded={menu !== undefined} />
      {menu}
      <main id="contenido" className="container" tabIndex={-1}>
        {children}
      </main>
      <footer className="site-footer">
        <div className="container">
          <p>{NOMBRE} · Programa libre para las autoridades de tránsito de América Latina</p>
        </div>
      </footer>
    </>
  );
}

function Head({ title, isOfPanel }: { title: string; isOfPanel: boolean }): ReactNode {
  return (
    <head>
      <meta charSet="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <title>{title === NOMBRE ? NOMBRE : `${title} · ${NOMBRE}`}</title>
      <link rel="icon" type="image/svg+xml" href={assetUrl('logo.svg')} />
      <link
        rel="preload"
        as="font"
        type="font/woff2"
        href={assetUrl('inter-latin-wght-normal.woff2')}
        crossOrigin="anonymous"
      />
      <link rel="stylesheet" href={assetUrl('tokens.css')} />
      <link rel="stylesheet" href={assetUrl('pages.css')} />
      {isOfPanel && <link rel="stylesheet" href={assetUrl('panel-pages.css')} />}
      <script src={assetUrl('pages.js')} defer />
    </head>
  );
}

function Header({ current, isFolded }: { current: string | undefined; isFolded: boolean }): ReactNode {
  return (
    <header className={isFolded ? 'site-header site-header-folded' : 'site-header'}>
      <div className="container site-header-row">
        <a className="brand" href="/">
          <img src={assetUrl('logo.svg')} alt="" width="40" height="40" />
          <span className="brand-name">
            <span>Registro de</span> <span>Infracciones</span>
          </span>
        </a>
        <nav aria-label="Principal" className="nav site-nav">
          <ul>
            {NAVEGACION.map(({ href, texto }) => (
              <li key={href}>
                <a href={href} aria-current={href === current ? 'page' : undefined}>
                  {texto}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </header>
  );
}
