import { duplicate } from '../../core/database/violations.js';
import { unauthenticated } from '../../core/errors/unauthenticated.js';
import type { Uso } from '../../core/records/references.js';
import { deSuCuenta } from '../../core/records/datos-de-persona.js';
import type { ModuleDescriptor } from '../module-descriptor.js';
import { TarifarioModule } from './tarifario.module.js';
import { importes } from './tipos/panel/importes.related.js';
import { precios } from './tipos/panel/precios.related.js';
import { TIPOS } from './tipos/tipo.record.js';
import { tiposResource } from './tipos/panel/tipo.panel.js';
import { unidadesResource } from './unidades/unidad.panel.js';
import { valores } from './unidades/valores.related.js';
import { BajaTipo } from './tipos/baja-tipo.entity.js';
import { PrecioAnulado, PrecioTipo } from './tipos/precios/precio-tipo.entity.js';
import { RevisionTarifario } from './revision-tarifario.entity.js';
import { TipoInfraccion } from './tipos/tipo-infraccion.entity.js';
import { Unidad } from './unidades/unidad.entity.js';
import { ValorAnulado, ValorUnidad } from './unidades/valor-unidad.entity.js';

const CAMBIO = { entidad: 'usuarios', uno: 'cambio del tarifario', varios: 'cambios del tarifario' };

/** Where whoever wrote a part of the tariff is named for good. */
const AUTORES = [
  'tipos_infraccion.creado_por',
  'tipos_infraccion.actualizado_por',
  'precios_tipo.creado_por',
  'precios_anulados.anulado_por',
  'valores_unidad.creado_por',
  'valores_anulados.anulado_por',
];

function porUsuario(place: string): Uso {
  const [tabla = '', columna = ''] = place.split('.');
  return { ...CAMBIO, tabla, columna };
}

/** His account was deleted while he wrote. */
const autorGone = (place: string) =>
  [`fk_${place.replace('.', '_')}`, () => unauthenticated('token_revocado')] as const;

/** Whoever changed a type that others changed since is named there too. */
const EN_LA_HISTORIA: Uso = {
  ...CAMBIO,
  tabla: 'auditoria',
  columna: 'actor_id',
  donde: `entidad = '${TIPOS.entidad}'`,
};

export const tarifario: ModuleDescriptor = {
  name: 'tarifario',
  place: 5,
  module: TarifarioModule,
  related: [importes, precios, valores],
  trailLabels: { decimales: 'Decimales', unidad: 'Unidad', cantidad: 'Cantidad', valor: 'Valor', desde: 'Desde' },
  panel: (context) => [tiposResource(context), unidadesResource(context)],
  entities: [Unidad, ValorUnidad, ValorAnulado, TipoInfraccion, PrecioTipo, PrecioAnulado, BajaTipo, RevisionTarifario],
  privileges: {
    // What has begun is never changed, also not by who goes around the services: neither a value nor the currency in which it
    // is one, nor which type a price is of; when a row came is the database's to say.
    unidades: 'SELECT, INSERT, UPDATE (nombre, version, actualizado_en)',
    valores_unidad: 'SELECT, INSERT (id, unidad_id, valor, desde, creado_por)',
    valores_anulados: 'SELECT, INSERT (valor_id, desde, anulado_por)',
    tipos_infraccion:
      'SELECT, INSERT, UPDATE (descripcion, articulo, gravedad, puntos, remolque, sin_descuento, actualizado_por, busqueda, version, actualizado_en, eliminado_en)',
    precios_tipo: 'SELECT, INSERT (id, tipo_id, unidad_id, moneda, decimales, cantidad, desde, creado_por)',
    precios_anulados: 'SELECT, INSERT (precio_id, desde, anulado_por)',
    bajas_tipo: 'SELECT, INSERT, UPDATE (hasta)',
    revision_tarifario: 'SELECT, UPDATE (revision)',
  },
  violations: {
    uq_unidades_codigo: () => duplicate('codigo', 'Ya existe una unidad con ese código.'),
    ...Object.fromEntries(AUTORES.map(autorGone)),
    uq_tipos_infraccion_codigo: () => duplicate('codigo', 'Ya existe un tipo de infracción con ese código.'),
  },
  usos: [
    EN_LA_HISTORIA,
    ...AUTORES.map(porUsuario),
    { entidad: 'unidades', tabla: 'valores_unidad', columna: 'unidad_id', uno: 'valor', varios: 'valores' },
    { entidad: 'unidades', tabla: 'precios_tipo', columna: 'unidad_id', uno: 'precio', varios: 'precios' },
    { entidad: 'tipos_infraccion', tabla: 'precios_tipo', columna: 'tipo_id', uno: 'precio', varios: 'precios' },
    { entidad: 'tipos_infraccion', tabla: 'bajas_tipo', columna: 'tipo_id', uno: 'baja', varios: 'bajas' },
    {
      entidad: 'valores_unidad',
      tabla: 'valores_anulados',
      columna: 'valor_id',
      uno: 'anulación',
      varios: 'anulaciones',
    },
    {
      entidad: 'precios_tipo',
      tabla: 'precios_anulados',
      columna: 'precio_id',
      uno: 'anulación',
      varios: 'anulaciones',
    },
  ],
  datosDePersona: [
    deSuCuenta('tipos_infraccion', 'Tipos de infracción que escribió', 'creado_por', 'actualizado_por'),
    deSuCuenta('precios_tipo', 'Precios que fijó', 'creado_por'),
    deSuCuenta('precios_anulados', 'Precios que anuló', 'anulado_por'),
    deSuCuenta('valores_unidad', 'Valores que fijó', 'creado_por'),
    deSuCuenta('valores_anulados', 'Valores que anuló', 'anulado_por'),
  ],
};
