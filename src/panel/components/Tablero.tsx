import { Loader } from '@adminjs/design-system';
import { ApiClient, useTranslation } from 'adminjs';
import React, { useEffect, useState, type ReactElement } from 'react';
import { Link } from 'react-router-dom';
import { instantFormatter } from '../format';
import { Grafico, type Dia } from './lib/Grafico';

interface Datos {
  totales: { recurso: string; total: string }[];
  ultimas: { id: string; placa: string; momento: string; comentarios: string; oficial: string }[];
  porDia: Dia[];
  zonaHoraria: string;
}

/** The first page: how many records there are, how many infractions a day, and the last ones. */
export default function Tablero(): ReactElement {
  const [datos, setDatos] = useState<Datos>();
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    new ApiClient()
      .getDashboard<Datos>()
      .then(({ data }) => setDatos(data))
      .catch(() => setFailed(true));
  }, []);
  if (failed) return <p className="rg-board">No se pudieron leer los datos. Vuelva a cargar la página.</p>;
  if (!datos) return <Loader />;
  return (
    <div className="rg-board">
      <h1>Tablero</h1>
      <Totales {...datos} />
      <section className="rg-card">
        <h2>Infracciones por día, últimos 30 días</h2>
        <Grafico dias={datos.porDia} />
      </section>
      <Ultimas {...datos} />
    </div>
  );
}

function Totales({ totales }: Pick<Datos, 'totales'>): ReactElement {
  const { translateLabel } = useTranslation();
  return (
    <ul className="rg-totals">
      {totales.map(({ recurso, total }) => (
        <li key={recurso}>
          <Link to={`/admin/resources/${recurso}`}>
            <strong>{total}</strong>
            <span>{translateLabel(recurso)}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

function Ultimas({ ultimas, zonaHoraria }: Pick<Datos, 'ultimas' | 'zonaHoraria'>): ReactElement {
  const format = instantFormatter(zonaHoraria, 'minutos');
  return (
    <section className="rg-card">
      <h2>Últimas infracciones recibidas</h2>
      {ultimas.length === 0 && <p>Todavía no hay infracciones.</p>}
      <ol className="rg-last">
        {ultimas.map(({ id, placa, momento, comentarios, oficial }) => (
          <li key={id}>
            <Link to={`/admin/resources/infracciones/records/${id}/show`}>{placa}</Link>
            <time dateTime={momento}>{format(new Date(momento))}</time>
            <p>{comentarios}</p>
            <span>Oficial {oficial}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
