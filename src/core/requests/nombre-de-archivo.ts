const MAX = 200;

/** The name a client gives a file, fit to be shown: without folders and signs that nobody sees. */
export function nombreDeArchivo(given = ''): string {
  const name = given.replace(/^.*[/\\]/s, '').replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, '');
  return [...name.normalize('NFC').trim()].slice(-MAX).join('');
}
