// Promises held against rows.

/**
 * @typedef {{ lost: number[], changed: number[], doubled: number[], unknown: number }} Account
 */

/**
 * What went wrong: acts that were promised and aren't there, that stand under another id than promised, that are there
 * more than once, and rows of nobody.
 * @param {Map<number, string>} promised id by number of the act; everything filed was promised in the end
 * @param {{ id: string, n: number }[]} rows
 * @returns {Account}
 */
export function accountOf(promised, rows) {
  const idsOf = new Map();
  for (const { id, n } of rows) idsOf.set(n, [...(idsOf.get(n) ?? []), id]);
  const numbers = [...promised.keys()];
  return {
    lost: numbers.filter((n) => !idsOf.has(n)),
    changed: numbers.filter((n) => idsOf.has(n) && !idsOf.get(n).includes(promised.get(n))),
    doubled: [...idsOf].filter(([, ids]) => ids.length > 1).map(([n]) => n),
    unknown: [...idsOf.keys()].filter((n) => !promised.has(n)).length,
  };
}

/** @param {Account} account */
export function isClean({ lost, changed, doubled, unknown }) {
  return lost.length + changed.length + doubled.length + unknown === 0;
}
