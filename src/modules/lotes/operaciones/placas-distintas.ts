import { setImmediate } from 'node:timers/promises';
import { DomainError } from '../../../core/errors/domain.error.js';
import { dialectoDe } from '../lectura/dialecto.js';
import { lecturaDe } from '../lectura/lectura.js';
import { pendientesDe } from '../lectura/pendientes.js';
import type { Perfil } from '../lectura/perfil.js';
import { readPlaca } from '../lineas/vehiculo-de-archivo.js';
import type { AnalisisGuardado } from '../lote.entity.js';
import { clasificar } from '../proceso/linea-de-lote.js';
import { leerTramos } from '../proceso/tramos.js';

/** Each is answered by the database, and memory holds all of them while they are counted. */
export const MAX_PLACAS = 200_000;
/** After so many lines everybody else has a turn. */
const TURNO = 1_000;

/**
 * Counts what a batch of operations is to be charged for, by the rules by which it is done then.
 * @returns how many plates the file names, each counted once; null while it is not known how it is read
 * @throws unprocessable where they are too many
 */
export async function contarPlacas(
  perfil: Perfil,
  analisis: AnalisisGuardado,
  open: () => AsyncIterable<Uint8Array>,
): Promise<number | null> {
  const clase = 'operaciones';
  if (pendientesDe(analisis, clase, perfil).length > 0) return null;
  const modo = { clase, bordes: analisis, lectura: lecturaDe(analisis, perfil), leer: readPlaca } as const;
  const corte = { encabezado: analisis.encabezado, desde: 0, cuantos: TURNO };
  const placas = new Set<string>();
  for await (const { registros } of leerTramos(open(), dialectoDe(analisis), corte)) {
    for (const registro of registros) {
      const linea = clasificar(registro, modo);
      if ('leida' in linea) placas.add(linea.leida.placa_patente);
    }
    if (placas.size > MAX_PLACAS) throw demasiadas();
    await setImmediate();
  }
  return placas.size;
}

function demasiadas(): DomainError {
  const mensaje = `El archivo tiene más de ${MAX_PLACAS.toLocaleString('es-CL')} placas distintas: divídalo en varios.`;
  return new DomainError('unprocessable', 'demasiadas_placas', mensaje);
}
