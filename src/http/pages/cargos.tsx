import type { ReactNode } from 'react';
import { writeMonto } from '../../core/money/escritura.js';

/** An amount in minor units. */
interface Importe {
  moneda: string;
  monto: number;
}

interface CargosProps {
  conceptos: readonly ({ codigo: string; descripcion: string } & Importe)[] | undefined;
  importe: Importe | undefined;
}

/** What an infraction is charged with, each concept a line, and what they come to where there are several. */
export function Cargos({ conceptos, importe }: CargosProps): ReactNode {
  return (
    <>
      {conceptos?.map(({ codigo, descripcion, moneda, monto }) => (
        <span key={codigo} className="charge">
          <a href={`/tarifario/${encodeURIComponent(codigo)}`}>{codigo}</a> {descripcion}{' '}
          <span className="nowrap">{writeMonto(monto, moneda)}</span>
        </span>
      ))}
      {conceptos && conceptos.length > 1 && importe && (
        <span className="charge">
          Total <strong className="nowrap">{writeMonto(importe.monto, importe.moneda)}</strong>
        </span>
      )}
    </>
  );
}
