import type { InputHTMLAttributes, ReactNode } from 'react';
import { NOMBRES_DE_OPERACION } from '../../registros/operacion.rule.js';

/** What was asked for, as it was typed; what was left empty is absent. */
export type Pedido = Readonly<Partial<Record<NombreDeFiltro, string>>>;

export const FILTROS = [
  'tipo',
  'placa_patente',
  'desde',
  'hasta',
  'costo_min',
  'costo_max',
  'anulados',
  'orden',
] as const;
export type NombreDeFiltro = (typeof FILTROS)[number];

const ANULADOS = { todos: 'Todos', no: 'Sin los anulados', si: 'Solo los anulados' };
const ORDENES = {
  '-creado_en': 'Los más nuevos primero',
  creado_en: 'Los más antiguos primero',
  '-costo': 'Los que más costaron primero',
  costo: 'Los que menos costaron primero',
};

interface FiltrosProps {
  pedido: Pedido;
  errores: Pedido;
}

/** Narrows the list, and says in which order it comes. */
export function Filtros({ pedido, errores }: FiltrosProps): ReactNode {
  const campo = (name: NombreDeFiltro): Pick<CampoProps, 'name' | 'defaultValue' | 'error'> => ({
    name,
    defaultValue: pedido[name],
    error: errores[name],
  });
  return (
    <details className="more-filters screen-only" open={Object.keys(pedido).length > 0}>
      <summary>Filtrar y ordenar</summary>
      <form className="filters" method="get" action="/clientes/registros" role="search">
        <Eleccion {...campo('tipo')} label="Operación" opciones={{ '': 'Todas', ...NOMBRES_DE_OPERACION }} />
        <Campo {...campo('placa_patente')} label="Placa" maxLength={40} autoComplete="off" spellCheck={false} />
        <Campo {...campo('desde')} label="Desde el día" type="date" />
        <Campo {...campo('hasta')} label="Hasta el día" type="date" />
        <Campo {...campo('costo_min')} label="Costo desde" type="number" min={0} max={1_000_000} />
        <Campo {...campo('costo_max')} label="Costo hasta" type="number" min={0} max={1_000_000} />
        <Eleccion {...campo('anulados')} label="Anulados" opciones={ANULADOS} />
        <Eleccion {...campo('orden')} label="Orden" opciones={ORDENES} />
        <button className="button button-secondary" type="submit">
          Mostrar
        </button>
        {Object.keys(pedido).length > 0 && (
          <span className="muted">
            <a href="/clientes/registros">Quitar los filtros</a>
          </span>
        )}
      </form>
    </details>
  );
}

interface CampoProps extends InputHTMLAttributes<HTMLInputElement> {
  name: NombreDeFiltro;
  label: string;
  error: string | undefined;
}

function Campo({ name, label, error, ...input }: CampoProps): ReactNode {
  return (
    <div className="filter">
      <label htmlFor={name}>{label}</label>
      <Falta name={name} error={error} />
      <input className="input" id={name} name={name} {...tied(name, error)} {...input} />
    </div>
  );
}

interface EleccionProps extends Pick<CampoProps, 'name' | 'label' | 'error'> {
  opciones: Readonly<Record<string, string>>;
  defaultValue?: CampoProps['defaultValue'];
}

function Eleccion({ name, label, error, opciones, defaultValue }: EleccionProps): ReactNode {
  return (
    <div className="filter">
      <label htmlFor={name}>{label}</label>
      <Falta name={name} error={error} />
      <select className="input" id={name} name={name} defaultValue={defaultValue} {...tied(name, error)}>
        {Object.entries(opciones).map(([value, texto]) => (
          <option key={value} value={value}>
            {texto}
          </option>
        ))}
      </select>
    </div>
  );
}

function Falta({ name, error }: Pick<CampoProps, 'name' | 'error'>): ReactNode {
  if (error === undefined) return null;
  return (
    <span className="field-error" id={`${name}-error`}>
      {error}
    </span>
  );
}

function tied(name: string, error: string | undefined): { 'aria-describedby'?: string; 'aria-invalid'?: true } {
  return error === undefined ? {} : { 'aria-describedby': `${name}-error`, 'aria-invalid': true };
}
