/** What belongs together in the menu, in its order. */
export const GRUPOS = ['Registro', 'Tarifario', 'Clientes', 'Administración'] as const;

export type Grupo = (typeof GRUPOS)[number];

/** Sorts what has a group into the groups there are, each in the order given; a group without any is left out. */
export function agrupar<T>(items: readonly T[], grupoOf: (item: T) => Grupo): { titulo: Grupo; entradas: T[] }[] {
  return GRUPOS.map((titulo) => ({ titulo, entradas: items.filter((item) => grupoOf(item) === titulo) })).filter(
    ({ entradas }) => entradas.length > 0,
  );
}
