import type { PlanDeAliados } from '../../modules/aliados/importacion/importacion.service.js';
import type { Rotacion } from '../../modules/aliados/rotacion/rotacion.service.js';

/** As many of each are named. */
const SHOWN = 20;

/** What an import did, or would do. */
export function describeImportacion(
  { nuevos, cambian, iguales, faltas }: PlanDeAliados,
  archivo: string,
  isDone: boolean,
): string {
  const heading = isDone ? `Importado ${archivo}.` : `Vista previa de ${archivo}: no se cambió nada.`;
  return [
    heading,
    ...section(
      'Nuevos',
      nuevos.map(({ nombre }) => nombre),
    ),
    ...section(
      'Cambian',
      cambian.map(({ antes, cambios }) => `${antes.nombre} (${antes.id}): ${Object.keys(cambios).join(', ')}`),
    ),
    ...section(
      'Faltas',
      faltas.map(({ linea, mensaje }) => `línea ${linea}: ${mensaje}`),
    ),
    '',
    `En total: ${nuevos.length} nuevos, ${cambian.length} cambian, ${iguales} iguales, ${faltas.length} faltas.`,
    ...(isDone || faltas.length > 0 || nuevos.length + cambian.length === 0
      ? []
      : ['Para hacerlo, repita la orden con --confirmar.']),
  ].join('\n');
}

/** What became of the secrets. */
export function describeRotacion({ clave, rotaciones }: { clave: string; rotaciones: readonly Rotacion[] }): string {
  return [
    `Clave vigente: ${clave}`,
    ...rotaciones.flatMap(({ que, cifradas, cerradas }) => [
      `  ${que}: ${cifradas} cifradas de nuevo, ${cerradas.length} que no se pudieron abrir`,
      ...cerradas.map(({ id, motivo }) => `    ${id}: ${motivo}`),
    ]),
  ].join('\n');
}

function section(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const left = lines.length - SHOWN;
  return ['', `${title} (${lines.length}):`, ...lines.slice(0, SHOWN).map((line) => `  ${line}`), ...rest(left)];
}

function rest(left: number): string[] {
  return left > 0 ? [`  … y ${left} más`] : [];
}
