import type { ReactNode } from 'react';
import type { InformePaginado, InformePaginadoQuery } from '../dto/informe-paginado.dto.js';

interface Props {
  informe: InformePaginado;
  query: InformePaginadoQuery;
}

/** Narrows the report to a vehicle or a year; only where there is something to choose. */
export function Filtros({ informe, query }: Props): ReactNode {
  const { placas, anios, filtradas, total } = informe;
  if (placas.length < 2 && anios.length < 2) return null;
  return (
    <form className="filters screen-only" method="get" action="/informe/resultado">
      <input type="hidden" name="consulta" value={query.consulta} />
      <Opciones name="placa" label="Vehículo" todos="Todos" opciones={placas} elegida={query.placa} />
      <Opciones name="anio" label="Año" todos="Todos" opciones={anios.map(String)} elegida={query.anio?.toString()} />
      <button className="button button-secondary" type="submit">
        Filtrar
      </button>
      {isNarrowed(query) && (
        <span className="muted">
          {filtradas.toLocaleString('es-CL')} de {total.toLocaleString('es-CL')}.{' '}
          <a href={addressOf({ consulta: query.consulta })}>Ver todas</a>
        </span>
      )}
    </form>
  );
}

interface OpcionesProps {
  name: string;
  label: string;
  /** What choosing nothing is called. */
  todos: string;
  opciones: readonly string[];
  elegida: string | undefined;
}

function Opciones({ name, label, todos, opciones, elegida = '' }: OpcionesProps): ReactNode {
  return (
    <label className="filter">
      {label}
      <select className="input" name={name} defaultValue={elegida}>
        <option value="">{todos}</option>
        {opciones.map((opcion) => (
          <option key={opcion} value={opcion}>
            {opcion}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Leads on, and back to the newest. */
export function Paginas({ informe: { siguiente }, query }: Props): ReactNode {
  const { cursor, ...rest } = query;
  if (siguiente === null && cursor === undefined) return null;
  return (
    <nav className="actions form-actions screen-only" aria-label="Páginas del informe">
      {siguiente !== null && (
        <a className="button" href={addressOf({ ...rest, cursor: siguiente })} rel="next">
          Ver las anteriores
        </a>
      )}
      {cursor !== undefined && <a href={addressOf(rest)}>Volver a las más recientes</a>}
    </nav>
  );
}

function isNarrowed({ placa, anio }: InformePaginadoQuery): boolean {
  return placa !== undefined || anio !== undefined;
}

function addressOf(query: InformePaginadoQuery): string {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) address.set(name, String(value));
  return `/informe/resultado?${address.toString()}`;
}
