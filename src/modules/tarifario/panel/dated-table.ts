import { instantFormatter } from '../../../core/time/instante.js';
import { withHasta } from '../../../core/time/vigencia.js';
import type { RelatedRow, RelatedTable } from '../../../panel/definition/definition.js';

/** Something that holds since an instant. */
export interface Dated {
  id: string;
  desde: Date;
  /** As people read it: "1,5 UF". */
  palabras: string;
}

interface DatedTableParts {
  zonaHoraria: string;
  /** Milliseconds. */
  ahora: number;
  /** What a row is: "precio". */
  uno: string;
  /** What takes one back that is to come, and the name of the field by which it is told which. */
  anular: { nombre: string; campo: string };
}

/** What held, holds and will hold, newest first; what is to come can be taken back. */
export function datedTable(rows: readonly Dated[], { zonaHoraria, ahora, uno, anular }: DatedTableParts): RelatedTable {
  const inWords = instantFormatter(zonaHoraria, 'minutos');
  const dated = withHasta(rows.map(({ desde, ...row }) => ({ ...row, desde: desde.getTime() })));
  const filas = dated.map(({ id, palabras, desde, hasta }): RelatedRow => {
    const cuando = inWords(new Date(desde));
    const celdas = [palabras, cuando, hasta === null ? '' : inWords(new Date(hasta))];
    if (desde <= ahora) return { celdas, ...((hasta === null || hasta > ahora) && { marca: 'Vigente' }) };
    return {
      celdas,
      marca: 'Por venir',
      accion: {
        nombre: anular.nombre,
        label: 'Anular',
        params: { [anular.campo]: id },
        titulo: `¿Anular el ${uno} de ${palabras}?`,
        texto: `Iba a regir desde el ${cuando}. Seguirá lo que rija hasta entonces, y quienes administran el tarifario reciben un aviso.`,
      },
    };
  });
  return { columnas: [`${uno.charAt(0).toUpperCase()}${uno.slice(1)}`, 'Desde', 'Hasta', 'Estado'], filas };
}
