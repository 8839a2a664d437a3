import React, { type ReactElement, type ReactNode } from 'react';
import { diaCorto } from '../../core/time/dia.js';
import { instantFormatter } from '../../core/time/instante.js';
import { Bars } from './Bars.js';
import { FirstSteps } from './FirstSteps.js';
import type { Conteo, Tablero, TableroDeUsuario } from './tablero.js';

/** The list of infractions narrowed by these fields. */
function infracciones(filters: Readonly<Record<string, string>>): string {
  const query = Object.entries(filters).map(([name, value]) => `filters.${name}=${encodeURIComponent(value)}`);
  return `/admin/resources/infracciones?${query.join('&')}`;
}

const ofDays = (from: string, to: string): Record<string, string> => ({ 'momento~~from': from, 'momento~~to': to });

/**
 * The first page: how things are, and the way to each of them. The server draws it before any script arrives, and the
 * browser draws the same again.
 */
export function TableroView({ tablero }: { tablero: TableroDeUsuario }): ReactElement {
  const { totales, hoy, porDia, porHora, porOficial, repetidas, dias } = tablero;
  const isNew = totales.some(({ recurso, vacio }) => recurso === 'infracciones' && vacio);
  return (
    <>
      <header className="rg-heading">
        <h1 tabIndex={-1}>Tablero</h1>
      </header>
      <ul className="rg-totals">
        {totales.map(({ recurso, titulo, total }) => (
          <li key={recurso}>
            <a href={`/admin/resources/${recurso}`}>
              <strong>{total}</strong> <span>{titulo}</span>
            </a>
          </li>
        ))}
      </ul>
      {isNew ? (
        <FirstSteps totales={totales} puedeAdministrar={tablero.puedeAdministrar} />
      ) : (
        <div className="rg-board">
          <Today hoy={hoy} />
          <Card title="Por oficial, últimos 7 días">
            <Ranking
              counts={porOficial}
              hrefOf={({ id }) => infracciones({ oficial_id: id, ...ofDays(dias.hace7, dias.hoy) })}
            />
          </Card>
          <Card title="Placas que se repiten, últimos 7 días">
            <Ranking
              counts={repetidas}
              hrefOf={({ id }) => infracciones({ placa_patente: id, ...ofDays(dias.hace7, dias.hoy) })}
            />
          </Card>
          <Card title="Infracciones por día, últimos 30 días" isWide>
            <Bars
              bars={porDia.map(({ dia, total }) => ({
                label: diaCorto(dia),
                total,
                href: infracciones(ofDays(dia, dia)),
              }))}
              heading="Día"
            />
          </Card>
          <Card title="Por hora del día, últimos 30 días" isWide>
            <Bars
              bars={porHora.map((total, hora) => ({
                label: `${hora} h`,
                total,
                href: infracciones({ hora: String(hora), ...ofDays(dias.hace30, dias.hoy) }),
              }))}
              heading="Hora"
            />
          </Card>
          <Last tablero={tablero} />
        </div>
      )}
    </>
  );
}

function Card({ title, isWide, children }: { title: string; isWide?: boolean; children: ReactNode }): ReactElement {
  return (
    <section className={isWide ? 'rg-card rg-wide' : 'rg-card'}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Today({ hoy }: Pick<Tablero, 'hoy'>): ReactElement {
  const difference = hoy.total - hoy.semanaAntes;
  const words = difference === 0 ? 'Las mismas que' : `${Math.abs(difference)} ${difference > 0 ? 'más' : 'menos'} que`;
  return (
    <Card title="Hoy hasta ahora">
      <p className="rg-today">
        <a href={infracciones(ofDays(hoy.dia, hoy.dia))}>
          <strong>{hoy.total}</strong> {hoy.total === 1 ? 'infracción' : 'infracciones'}
        </a>
      </p>
      <p>
        {words} a esta hora <a href={infracciones(ofDays(hoy.diaAntes, hoy.diaAntes))}>hace una semana</a> (
        {hoy.semanaAntes}).
      </p>
    </Card>
  );
}

function Ranking({ counts, hrefOf }: { counts: readonly Conteo[]; hrefOf: (count: Conteo) => string }): ReactElement {
  if (counts.length === 0) return <p className="rg-none">Ninguna.</p>;
  return (
    <ol className="rg-ranking">
      {counts.map((count) => (
        <li key={count.id}>
          <a href={hrefOf(count)}>
            {count.nombre} <strong>{count.total}</strong>
          </a>
        </li>
      ))}
    </ol>
  );
}

function Last({ tablero: { ultimas, zonaHoraria } }: { tablero: Tablero }): ReactElement {
  const format = instantFormatter(zonaHoraria, 'minutos');
  return (
    <Card title="Últimas recibidas" isWide>
      <ol className="rg-last">
        {ultimas.map(({ id, placa, momento, comentarios, oficial }) => (
          <li key={id}>
            <a href={`/admin/resources/infracciones/records/${id}/show`}>{placa}</a>
            <time dateTime={new Date(momento).toISOString()}>{format(new Date(momento))}</time>
            <p>{comentarios}</p>
            <span>{oficial}</span>
          </li>
        ))}
      </ol>
      <p>
        <a href="/admin/resources/infracciones?sortBy=creado_en&direction=desc">Ver todas por orden de llegada</a>
      </p>
    </Card>
  );
}
