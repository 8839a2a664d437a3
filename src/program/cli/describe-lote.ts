import type { Lote } from '../../modules/lotes/lote.entity.js';
import type { Codificacion } from '../../modules/lotes/lectura/codificacion.js';
import type { Delimitador } from '../../modules/lotes/lectura/delimitador.js';
import {
  CODIFICACION_EN_PALABRAS,
  DELIMITADOR_EN_PALABRAS,
  ESTADO_EN_PALABRAS,
  formatoEnPalabras,
} from '../../modules/lotes/lote.palabras.js';
import { VEREDICTOS, type Revision } from '../../modules/lotes/revision/revision.view.js';

/** As many bad lines are shown of the first ones. */
const SHOWN = 5;

/** What became of a batch. */
export function describeLote({ archivo, estado, lineas, buenas, malas, repetidas, omitidas }: Lote): string {
  const counts = { buenas, malas, repetidas, omitidas };
  return [
    `${archivo}: ${ESTADO_EN_PALABRAS[estado].toLowerCase()}`,
    `  líneas: ${lineas === null ? 'sin contar' : escribe(lineas)}`,
    ...Object.entries(counts).map(([name, count]) => `  ${name}: ${escribe(count)}`),
  ].join('\n');
}

function escribe(count: number): string {
  return count.toLocaleString('es-CL');
}

/** How a file is read, what is asked, and what would become of its first lines. */
export function describeRevision({ archivo, lineas, clase }: Lote, revision: Revision): string {
  const { codificacion, delimitador, formato_fecha, columnas, primeras, pendientes } = revision;
  const bad = primeras.filter(({ veredicto }) => veredicto === 'mala');
  const verdicts = VEREDICTOS.map(
    (one) => [primeras.filter(({ veredicto }) => veredicto === one).length, one] as const,
  );
  return [
    `${archivo}: ${escribe(lineas ?? 0)} líneas de ${clase}`,
    `  letras: ${codificacion ? CODIFICACION_EN_PALABRAS[codificacion as Codificacion] : 'sin decidir'}`,
    `  separador: ${delimitador ? DELIMITADOR_EN_PALABRAS[delimitador as Delimitador] : 'sin decidir'}`,
    ...(formato_fecha === null ? [] : [`  fechas: ${formatoEnPalabras(formato_fecha)}`]),
    ...columnas.map(({ campo, columnas: from }) => `  ${campo}: columna ${from.join(' + ')}`),
    `  primeras ${primeras.length} líneas, por lo que pasaría: ${verdicts.map(([count, one]) => `${one} ${count}`).join(', ')}`,
    ...bad
      .slice(0, SHOWN)
      .flatMap(({ linea, faltas }) =>
        faltas.map(({ campo, motivo }) => `    línea ${linea}: ${campo === '' ? '' : `${campo}: `}${motivo}`),
      ),
    ...pendientes.flatMap(({ clave, pregunta, opciones }) => [
      `  ${pregunta}`,
      `    en el perfil, «${clave}»: ${opciones.join(' | ')}`,
    ]),
    ...(pendientes.length === 0 ? ['No se escribió nada. Para cargarlo, agregue --confirmar.'] : []),
  ].join('\n');
}
