/** `1 segundo`, `43 segundos`, `2 minutos`: how long to wait, rounded up. */
export function waitText(seconds: number): string {
  if (seconds <= 90) return seconds === 1 ? '1 segundo' : `${seconds} segundos`;
  return `${Math.ceil(seconds / 60)} minutos`;
}
