import { formatMomento } from '../../../../core/time/momento.js';
import { withHasta } from '../../../../core/time/vigencia.js';
import type { PrecioRow, TipoConPrecio } from '../tipos.repository.js';
import type { AutorDto, MontoDto, PrecioDatadoDto, PrecioDto, TipoConPreciosDto, TipoDto } from './tipo.dto.js';

/** @param isUsuario whether who wrote it is told: users alone see that */
export function toTipoDto(tipo: TipoConPrecio, isUsuario: boolean): TipoDto {
  const { id, codigo, descripcion, articulo, gravedad, puntos, remolque, sin_descuento, version } = tipo;
  return {
    id,
    codigo,
    descripcion,
    articulo,
    gravedad,
    puntos,
    remolque,
    sin_descuento,
    precio: toPrecioDto(tipo),
    version,
    ...(isUsuario && {
      creado_por: toAutorDto(tipo.creado_por, tipo.creador_correo),
      actualizado_por: toAutorDto(tipo.actualizado_por, tipo.autor_correo),
    }),
    creado_en: formatMomento(tipo.creado_en.getTime()),
    actualizado_en: formatMomento(tipo.actualizado_en.getTime()),
    eliminado_en: tipo.eliminado_en && formatMomento(tipo.eliminado_en.getTime()),
  };
}

export function toTipoConPreciosDto(
  [tipo, precios]: [TipoConPrecio, PrecioRow[]],
  isUsuario: boolean,
): TipoConPreciosDto {
  return { ...toTipoDto(tipo, isUsuario), precios: toPreciosDto(precios) };
}

/** @param en ms since the epoch */
export function toMontoDto({ codigo }: TipoConPrecio, en: number, precio: PrecioDto): MontoDto {
  const { unidad, cantidad, valor_unidad, moneda, monto } = precio;
  return { codigo, en: formatMomento(en), unidad, cantidad, valor_unidad, moneda, monto };
}

/** Null without a price, or without a value of its unit, at the instant that was asked for. */
export function toPrecioDto({
  unidad,
  cantidad,
  valor_unidad,
  moneda,
  monto,
  precio_desde,
}: TipoConPrecio): PrecioDto | null {
  if (unidad === null || cantidad === null || valor_unidad === null || moneda === null || monto === null) return null;
  const desde = formatMomento(precio_desde!.getTime());
  return { unidad, cantidad, valor_unidad, moneda, monto: Number(monto), desde };
}

function toPreciosDto(precios: PrecioRow[]): PrecioDatadoDto[] {
  const dated = precios.map(({ desde, ...precio }) => ({ ...precio, desde: desde.getTime() }));
  return withHasta(dated).map(({ id, unidad, cantidad, desde, hasta }) => ({
    id,
    unidad,
    cantidad,
    desde: formatMomento(desde),
    hasta: hasta === null ? null : formatMomento(hasta),
  }));
}

function toAutorDto(id: string | null, correo: string | null): AutorDto | null {
  return id === null || correo === null ? null : { id, correo };
}
