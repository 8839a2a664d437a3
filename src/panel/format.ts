/** The beginning of a text, with a mark where it goes on: no word ends there as if it were whole. @param most in characters */
export function beginningOf(text: string, most: number): string {
  const signs = [...text];
  return signs.length <= most
    ? text
    : `${signs
        .slice(0, most - 1)
        .join('')
        .trimEnd()}…`;
}
