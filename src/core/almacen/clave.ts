const CLAVE = /^[a-z\d][\w-]*(?:\.[\w-]+)*(?:\/[a-z\d][\w-]*(?:\.[\w-]+)*)*$/;
const MAX = 200;

/** A key that leads nowhere else. Ours are no input of anybody: another one is a defect. */
export function assertClave(clave: string): void {
  if (!CLAVE.test(clave) || clave.length > MAX) throw new Error(`not a key of a file: ${JSON.stringify(clave)}`);
}
