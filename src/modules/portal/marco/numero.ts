/** A whole number as people read it: `1.500`. */
export function numero(cuantos: number): string {
  return cuantos.toLocaleString('es-CL');
}
