import { writeDecimal, writeMonto } from '../../../core/money/escritura.js';
import type { Novedad } from '../cambios.service.js';
import type { TipoInfraccion } from './tipo-infraccion.entity.js';
import type { PrecioVigente } from './tipos.repository.js';

/** What a type is called where its changes are told, and where it is shown. */
export function queTipo({ codigo, descripcion }: TipoInfraccion): Pick<Novedad, 'que' | 'enlace' | 'codigo'> {
  return { que: `${codigo} · ${descripcion}`, enlace: `/tarifario/${encodeURIComponent(codigo)}`, codigo };
}

/** What something costs, as people read it: "1,5 UF (59.228 CLP)", "50.000 CLP", "sin precio". */
export function precioEnPalabras({ unidad, cantidad, moneda, monto }: PrecioVigente): string {
  if (unidad === null || cantidad === null) return 'sin precio';
  if (monto === null || moneda === null) return `${writeDecimal(cantidad)} ${unidad}`;
  const importe = writeMonto(monto, moneda);
  return unidad === moneda ? importe : `${writeDecimal(cantidad)} ${unidad} (${importe})`;
}
