import type { Contenido } from '../../../modules/respaldos/contenedor/formato.js';

/** How much is in a backup, and what is not. */
export function describeContenido({ tablas, archivos, secretos }: Contenido): string {
  const filas = tablas.reduce((sum, tabla) => sum + tabla.filas, 0);
  const cuantas = `tablas: ${tablas.length}, filas: ${filas.toLocaleString('es-CL')}, archivos: ${archivos.length}`;
  return `${cuantas}\n${secretos ? 'Cifrado, con las claves de la instalación.' : SIN_CLAVES}`;
}

const SIN_CLAVES =
  'Sin cifrar y sin las claves de la instalación: guárdelas aparte (secretos.json y credenciales.clave, o las variables), o use --cifrar.';
