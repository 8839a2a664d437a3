/** Of so many bytes everything in a tar is (POSIX.1-1988, "ustar"). */
export const BLOQUE = 512;

/** What ends a tar. */
export const FIN = Buffer.alloc(2 * BLOQUE);

/** What a tar says of the bytes that follow. */
export interface Encabezado {
  nombre: string;
  bytes: number;
}

const NOMBRE = /^[\w./-]{1,99}$/;

/** The block before a file. It depends on name and length alone, so that a changed one is told from ours. */
export function encabezado({ nombre, bytes }: Encabezado): Buffer {
  if (!NOMBRE.test(nombre)) throw new Error(`not a name in a backup: ${nombre}`);
  const block = Buffer.alloc(BLOQUE);
  block.write(nombre, 0, 'latin1');
  block.write('0000600\0', 100, 'latin1'); // its mode
  block.write('0000000\0', 108, 'latin1'); // whose it is
  block.write('0000000\0', 116, 'latin1');
  block.write(`${octal(bytes, 11)}\0`, 124, 'latin1');
  block.write(`${octal(0, 11)}\0`, 136, 'latin1'); // when it was written
  block.write(' '.repeat(8), 148, 'latin1');
  block.write('0', 156, 'latin1'); // a file
  block.write('ustar\x0000', 257, 'latin1');
  const sum = block.reduce((total, byte) => total + byte, 0);
  block.write(`${octal(sum, 6)}\0 `, 148, 'latin1');
  return block;
}

/** Null for a block that we would not have written. */
export function leerEncabezado(block: Buffer): Encabezado | null {
  const nombre = block.toString('latin1', 0, block.indexOf(0));
  const bytes = parseInt(block.toString('latin1', 124, 135), 8);
  if (!NOMBRE.test(nombre) || !Number.isSafeInteger(bytes)) return null;
  return encabezado({ nombre, bytes }).equals(block) ? { nombre, bytes } : null;
}

/** The zeros after a file of so many bytes. */
export function relleno(bytes: number): number {
  return (BLOQUE - (bytes % BLOQUE)) % BLOQUE;
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}
