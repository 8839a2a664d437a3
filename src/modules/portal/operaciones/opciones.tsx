import type { ReactNode } from 'react';
import { creditos } from '../../creditos/credito.rule.js';
import type { OperacionConCosto } from '../../operaciones/costos.service.js';
import type { TipoDeOperacion } from '../../registros/operacion.rule.js';

/** What each operation tells, in words. */
const QUE_RESPONDE: Readonly<Record<TipoDeOperacion, string>> = {
  consulta_patente: 'Si un vehículo lleva la placa, y su marca y color.',
  infracciones_patente: 'Sus infracciones, con lo que se cobra por cada una.',
  resumen_patente: 'Cuántas infracciones tiene, por año, y a cuánto suman.',
};

interface OpcionesProps {
  /** What the form calls the operation that is chosen. */
  name: string;
  operaciones: readonly OperacionConCosto[];
  elegida?: string | undefined;
  error: string | undefined;
  /** What the price is for, where it is not for all: `por placa`. */
  unidad?: string;
}

/** The price list, to choose from. */
export function Opciones({ name, operaciones, elegida, error, unidad = '' }: OpcionesProps): ReactNode {
  const checked = elegida ?? operaciones[0]?.tipo;
  return (
    <fieldset className="choices" aria-describedby={`${name}-error`}>
      <legend>Operación y lo que cuesta</legend>
      <span className="field-error" id={`${name}-error`} role="alert">
        {error}
      </span>
      {operaciones.map(({ tipo, nombre, costo }) => (
        <label key={tipo} className="choice">
          <input type="radio" name={name} value={tipo} defaultChecked={tipo === checked} required />
          <span className="choice-name">{nombre}</span>
          <span className="choice-price">{`${creditos(costo)} ${unidad}`.trim()}</span>
          <span className="cell-sub">{QUE_RESPONDE[tipo]}</span>
        </label>
      ))}
    </fieldset>
  );
}
