import type { Lote } from '../../modules/lotes/lote.entity.js';
import type { Revision } from '../../modules/lotes/revision/revision.view.js';

/** As many bad lines are shown of the first ones. */
const SHOWN = 5;

/** What became of a batch. */
export function describeLote({ archivo, estado, lineas, buenas, malas, repetidas, omitidas }: Lote): string {
  const counts = { buenas, malas, repetidas, omitidas };
  return [
    `${archivo}: ${estado}`,
    `  líneas: ${lineas ?? 'sin contar'}`,
    ...Object.entries(counts).map(([name, count]) => `  ${name}: ${count}`),
  ].join('\n');
}

/** How a file is read, what is asked, and what would become of its first lines. */
export function describeRevision({ archivo, lineas, clase }: Lote, revision: Revision): string {
  const { codificacion, delimitador, formato_fecha, columnas, primeras, pendientes } = revision;
  const bad = primeras.filter(({ veredicto }) => veredicto === 'mala');
  return [
    `${archivo}: ${lineas} líneas de ${clase}`,
    `  codificación: ${codificacion ?? 'sin decidir'}`,
    `  delimitador: ${delimitador === '\t' ? 'tabulador' : (delimitador ?? 'sin decidir')}`,
    ...(formato_fecha === null ? [] : [`  fechas: ${formato_fecha}`]),
    ...columnas.map(({ campo, columnas: from }) => `  ${campo}: columna ${from.join(' + ')}`),
    `  de las primeras ${primeras.length} líneas, ${bad.length} están malas`,
    ...bad.slice(0, SHOWN).flatMap(({ linea, faltas }) => faltas.map(({ motivo }) => `    línea ${linea}: ${motivo}`)),
    ...pendientes.flatMap(({ clave, pregunta, opciones }) => [
      `  ${pregunta}`,
      `    en el perfil, «${clave}»: ${opciones.join(' | ')}`,
    ]),
    ...(pendientes.length === 0 ? ['No se escribió nada. Para cargarlo, agregue --confirmar.'] : []),
  ].join('\n');
}
