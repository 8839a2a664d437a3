import React, { useEffect, type ReactElement } from 'react';
import type { TableroDeUsuario as Datos } from '../tablero/tablero';
import { TableroView } from '../tablero/TableroView';
import { PageHeading } from './frame/PageHeading';
import { PaperLines } from './frame/PaperHeading';
import { useHeadingFocus } from './frame/use-arrival';
import { useLinks } from './lib/use-links';
import { useTitle } from './lib/use-title';
import { useData } from './requests/use-data';

/** What the server put into the page it drew. It serves once: whoever comes back wants the numbers of then. */
function takeDrawn(): Datos | undefined {
  const element = document.querySelector('#tablero-datos');
  element?.remove();
  return element?.textContent ? (JSON.parse(element.textContent) as Datos) : undefined;
}

const drawn = takeDrawn();
let isFirst = true;

/** The first page, alive: its links lead on without loading the panel anew. */
export default function Tablero(): ReactElement {
  useTitle('Tablero');
  const given = isFirst ? drawn : undefined;
  const { value, problem, reload } = useData<Datos>(given ? undefined : '/admin/api/dashboard');
  useEffect(() => void (isFirst = false), []);
  const tablero = value ?? drawn;

  if (!tablero) {
    return (
      <>
        <PageHeading title="Tablero" />
        {problem ? (
          <p className="rg-problem" role="alert">
            {problem}{' '}
            <button type="button" className="rg-link" onClick={reload}>
              Volver a intentar
            </button>
          </p>
        ) : (
          <p className="rg-none">Buscando…</p>
        )}
      </>
    );
  }
  return <LiveTablero tablero={tablero} />;
}

function LiveTablero({ tablero }: { tablero: Datos }): ReactElement {
  const open = useLinks();
  useHeadingFocus();
  return (
    <div onClick={open}>
      <PaperLines zonaHoraria={tablero.zonaHoraria} />
      <TableroView tablero={tablero} />
    </div>
  );
}
