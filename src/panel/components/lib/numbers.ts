const FORMAT = new Intl.NumberFormat('es-CL');

/** `10.000` */
export function numberText(number: number): string {
  return FORMAT.format(number);
}
