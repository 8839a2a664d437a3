import React, { useEffect, useState, type ReactElement } from 'react';
import { Route, Routes, useLocation, useParams } from 'react-router-dom';
import { Questions } from './dialogs/Questions';
import { EditRecordPage, NewRecordPage } from './forms/FormPage';
import { Help } from './frame/Help';
import { Menu } from './frame/Menu';
import { MissingPage } from './frame/MissingPage';
import { NoticeBox } from './frame/NoticeBox';
import { TopBar } from './frame/TopBar';
import { useArrival } from './frame/use-arrival';
import { useResources, useUser } from './lib/panel';
import { useShortcuts } from './lib/shortcuts';
import { RecordList } from './lists/RecordList';
import { RecordPage } from './records/RecordPage';
import { SessionEnd } from './session/SessionEnd';
import { SessionWarning } from './session/SessionWarning';
import Tablero from './Tablero';

/** The panel in the browser: every page of it, in place of AdminJS' own. */
export default function Application(): ReactElement {
  const { email } = useUser();
  const { pathname } = useLocation();
  const [isMenuOpen, setMenuOpen] = useState(false);
  const [isHelping, setHelping] = useState(false);
  useArrival();
  useEffect(() => setMenuOpen(false), [pathname]);
  useShortcuts({ '?': () => setHelping(true), Escape: () => setMenuOpen(false) });
  return (
    <div className={isMenuOpen ? 'rg-app rg-menu-open' : 'rg-app'} data-css="app">
      <a className="rg-skip" href="#contenido">
        Ir al contenido
      </a>
      <TopBar {...{ isMenuOpen }} onMenu={() => setMenuOpen(!isMenuOpen)} onHelp={() => setHelping(true)} />
      <div className="rg-body">
        <div id="menu" className="rg-side">
          <Menu />
        </div>
        <main id="contenido" tabIndex={-1}>
          <SessionWarning correo={email} />
          <Routes>
            <Route path="/admin" element={<Tablero />} />
            <Route path="/admin/resources/:resourceId" element={<PageOf kind="list" />} />
            <Route path="/admin/resources/:resourceId/actions/new" element={<PageOf kind="new" />} />
            <Route path="/admin/resources/:resourceId/records/:recordId/show" element={<PageOf kind="show" />} />
            <Route path="/admin/resources/:resourceId/records/:recordId/edit" element={<PageOf kind="edit" />} />
            <Route path="*" element={<NoPage />} />
          </Routes>
        </main>
      </div>
      <NoticeBox />
      <Questions />
      {isHelping && <Help onClose={() => setHelping(false)} />}
      <SessionEnd correo={email} />
    </div>
  );
}

/** A page of one kind of record, if there is such a kind for this user. What belongs to another record is another page. */
function PageOf({ kind }: { kind: 'list' | 'new' | 'show' | 'edit' }): ReactElement {
  const { resourceId, recordId = '' } = useParams();
  const resource = useResources().find(({ id }) => id === resourceId);
  if (!resource) return <NoPage />;
  const key = `${resource.id} ${recordId}`;
  if (kind === 'list') return <RecordList key={key} resource={resource} />;
  if (kind === 'new') return <NewRecordPage key={key} resource={resource} />;
  if (kind === 'show') return <RecordPage key={key} resource={resource} id={recordId} />;
  return <EditRecordPage key={key} resource={resource} id={recordId} />;
}

function NoPage(): ReactElement {
  return <MissingPage title="Esa página no existe" text="Revise la dirección o elija una sección del menú." />;
}
