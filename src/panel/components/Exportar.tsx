import { MessageBox } from '@adminjs/design-system';
import type { ActionProps } from 'adminjs';
import React, { type ReactElement } from 'react';
import { useLocation } from 'react-router-dom';

/** Offers the list as it is filtered and sorted, as a file for spreadsheets. */
export default function Exportar({ resource }: ActionProps): ReactElement {
  const { search } = useLocation();
  const isFiltered = search.includes('filters.');
  return (
    <div className="rg-card rg-export">
      <p>
        {isFiltered
          ? 'El archivo tendrá los registros que muestra la lista con sus filtros, en el mismo orden.'
          : 'El archivo tendrá todos los registros de la lista, en el mismo orden.'}
      </p>
      <a className="rg-button" href={`/admin/exportar/${resource.id}.csv${search}`} download>
        Descargar {resource.id}.csv
      </a>
      <MessageBox variant="info" size="sm" message="Cómo se abre">
        Es un CSV en UTF-8 separado por punto y coma, como lo esperan las planillas en español. Puede contener datos
        personales: guárdelo como corresponde.
      </MessageBox>
    </div>
  );
}
