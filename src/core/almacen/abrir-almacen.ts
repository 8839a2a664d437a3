import type { AlmacenConfig } from '../../config/config.js';
import type { Almacen } from './almacen.js';
import { AlmacenEnCarpeta } from './almacen-en-carpeta.js';
import { AlmacenEnS3 } from './almacen-en-s3.js';

/** The place that ALMACEN_URL names. Nothing is looked for there before the first file. */
export function abrirAlmacen(config: AlmacenConfig): Almacen {
  return config.tipo === 'carpeta' ? new AlmacenEnCarpeta(config.carpeta) : new AlmacenEnS3(config);
}
