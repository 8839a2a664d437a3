/** The first `most` UTF-16 units of a text, one less where that would leave half of a sign. */
export function firstUnits(text: string, most: number): string {
  const last = text.charCodeAt(most - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return text.slice(0, isHalf ? most - 1 : most);
}

/** The same with a sign for what is left out, where something is. */
export function abbreviate(text: string, most: number): string {
  return text.length > most ? `${firstUnits(text, most)}…` : text;
}
