import type { Acta } from '../acta.js';

/** An act and the types of its concepts, in their order. */
interface ActaCobrada {
  row: Pick<Acta, 'id' | 'conceptos'>;
  tipoIds?: readonly string[] | undefined;
}

/** The concepts of all acts, as one JSON text. */
export function conceptosJson(actas: readonly ActaCobrada[]): string {
  const rows = actas.flatMap(({ row: { id, conceptos }, tipoIds = [] }) =>
    (conceptos ?? []).map((concepto, place) => ({
      infraccion_id: id,
      posicion: place + 1,
      tipo_id: tipoIds[place],
      ...concepto,
    })),
  );
  return JSON.stringify(rows);
}
