import type { DataSource } from 'typeorm';
import { parseFields } from '../../core/fields/parsed-by.js';
import { parseVigencia, withHasta } from '../../core/time/vigencia.js';
import { CREADO_EN, ID, RELACIONADOS, TITULO } from '../../panel/definition/common-fields.js';
import type { PanelContext, RecordAccion, Related, ResourceDefinition } from '../../panel/definition/definition.js';
import type { Field } from '../../panel/definition/field.js';
import {
  bind,
  equals,
  textOf,
  unreadableFilter,
  type FieldFilter,
  type TextFilter,
} from '../../panel/definition/filters.js';
import { NOMBRES_DE_OPERACION, TIPOS_DE_OPERACION } from '../registros/operacion.rule.js';
import { CostoOperacion } from './costo-operacion.entity.js';
import { CostosService } from './costos.service.js';
import { NuevoCostoDto } from './dto/operacion.dto.js';

/** By the condition that holds for the row `r`. */
const ESTADOS = { vigente: 'Vigente', por_venir: 'Por venir', pasado: 'Pasado' } as const;
const OVERTAKEN = `EXISTS (SELECT FROM registro.costos_operacion o WHERE o.tipo = r.tipo AND o.desde > r.desde AND o.desde <= now())`;
const CONDICIONES: Readonly<Record<keyof typeof ESTADOS, string>> = {
  vigente: `r.desde <= now() AND NOT ${OVERTAKEN}`,
  por_venir: 'r.desde > now()',
  pasado: OVERTAKEN,
};

const COSTO: Field = {
  name: 'costo',
  label: 'Costo en créditos',
  hint: 'Un número entero, de 0 a 1.000.000. Lo que ya se cobró no cambia.',
  type: 'number',
};

const DESDE: Field = {
  name: 'desde',
  label: 'Rige desde',
  hint: 'Sin fecha, desde ahora; sin hora, desde medianoche. Lo que ya empezó a regir no se cambia.',
  type: 'datetime',
  isInstant: true,
  isOptional: true,
  sortedBy: 'desde',
};

const SHOWN: readonly Field[] = [
  { name: 'tipo', label: 'Operación', type: 'string', values: NOMBRES_DE_OPERACION },
  COSTO,
  DESDE,
  { name: 'estado', label: 'Estado', type: 'string', values: ESTADOS, tones: { vigente: 'good' } },
  { name: 'fijado_por', label: 'Fijado por', type: 'string' },
  CREADO_EN,
];

/** What operations cost, cost and will cost: rows are added by who sets a cost, and never changed. */
export function costosResource({
  dataSource,
  formatInstant,
  service,
  zonaHoraria,
}: PanelContext): ResourceDefinition<CostoOperacion> {
  return {
    id: 'costos_operacion',
    uno: 'costo de operación',
    varios: 'Costos de operaciones',
    grupo: 'Clientes',
    entity: CostoOperacion,
    permiso: 'consultar',
    icon: 'Tag',
    fields: [...SHOWN, ID, TITULO, RELACIONADOS],
    list: ['tipo', 'costo', 'desde', 'estado', 'fijado_por'],
    show: [...SHOWN.map(({ name }) => name), RELACIONADOS.name],
    create: [],
    edit: [],
    link: 'tipo',
    filters: { tipo: equals('r.tipo'), estado: inEstado },
    presets: Object.entries(ESTADOS).map(([estado, label]) => ({ label, filters: { estado } })),
    sort: { sortBy: 'desde', direction: 'desc' },
    title: ({ tipo, costo }) => `${NOMBRES_DE_OPERACION[tipo]}: ${enCreditos(costo)}`,
    isSearchedAlone: true,
    search: named,
    complete: addEstados,
    related: ({ tipo }) => historiaDe(dataSource, tipo, formatInstant),
    acciones: [fijar(service(CostosService), zonaHoraria, formatInstant)],
  };
}

function fijar(
  costos: CostosService,
  zonaHoraria: string,
  formatInstant: (instant: Date) => string,
): RecordAccion<CostoOperacion> {
  return {
    nombre: 'fijar_costo',
    label: 'Fijar otro costo',
    permiso: 'administrar',
    fields: [COSTO, { ...DESDE, type: 'string' }],
    isOffered: () => true,
    run: async (actor, { id }, { costo, desde }) => {
      const tipo = await costos.tipoOf(id);
      const since = typeof desde === 'string' && desde.trim() !== '' ? desde : undefined;
      const given = { tipo, costo: asNumber(costo), ...(since !== undefined && { desde: since }) };
      const fijado = await costos.fijar(actor, parseFields(NuevoCostoDto, given));
      const inicio = parseVigencia(since, zonaHoraria);
      const cuando = inicio === undefined ? 'desde ahora' : `desde el ${formatInstant(fijado.desde)}`;
      return `${NOMBRES_DE_OPERACION[tipo]} cuesta ${enCreditos(fijado.costo)}, ${cuando}.`;
    },
  };
}

/** A form sends texts; what is no number its rule refuses. */
function asNumber(typed: unknown): unknown {
  return typeof typed === 'string' && /^\d{1,9}$/.test(typed.trim()) ? Number(typed) : typed;
}

const inEstado: FieldFilter = (query, value, label) => {
  const estado = textOf(value);
  if (!Object.hasOwn(ESTADOS, estado)) throw unreadableFilter(label, 'una de sus opciones');
  query.andWhere(CONDICIONES[estado as keyof typeof ESTADOS]);
};

const named: TextFilter = (query, value) => {
  const text = textOf(value).toLowerCase();
  const tipos = TIPOS_DE_OPERACION.filter((tipo) => NOMBRES_DE_OPERACION[tipo].toLowerCase().includes(text));
  query.andWhere(`r.tipo = ANY(${bind(query, tipos)})`);
};

/** Adds which of them hold now, and who set them. */
async function addEstados(
  source: DataSource,
  costos: (CostoOperacion & { estado?: string; fijado_por?: string | null })[],
): Promise<void> {
  const rows = await source.query<{ id: string; estado: string; fijado_por: string | null }[]>(
    `SELECT r.id, u.correo AS fijado_por,
       CASE WHEN ${CONDICIONES.por_venir} THEN 'por_venir' WHEN ${CONDICIONES.pasado} THEN 'pasado' ELSE 'vigente' END AS estado
     FROM registro.costos_operacion r LEFT JOIN registro.usuarios u ON u.id = r.creado_por WHERE r.id = ANY($1)`,
    [costos.map(({ id }) => id)],
  );
  const known = new Map(rows.map(({ id, ...more }) => [id, more]));
  const original = { desde: null, fijado_por: 'Viene con el programa' };
  for (const costo of costos) Object.assign(costo, known.get(costo.id), isSiempre(costo.desde) && original);
}

/** The first costs hold since before there was a registry: no day is told. */
function isSiempre(desde: Date): boolean {
  return desde.getTime() === 0;
}

/** What the operation cost, costs and will cost, newest first. */
async function historiaDe(
  dataSource: DataSource,
  tipo: string,
  formatInstant: (instant: Date) => string,
): Promise<Related[]> {
  const rows = await dataSource.query<{ costo: number; desde: Date; ahora: Date }[]>(
    'SELECT costo, desde, now() AS ahora FROM registro.costos_operacion WHERE tipo = $1 ORDER BY desde DESC LIMIT 1000',
    [tipo],
  );
  const ahora = rows[0]?.ahora.getTime() ?? 0;
  const inWords = (momento: number | null): string => {
    if (momento === null) return 'Sin término';
    return momento === 0 ? 'Desde siempre' : formatInstant(new Date(momento));
  };
  const filas = withHasta(rows.map(({ costo, desde }) => ({ costo, desde: desde.getTime() }))).map(
    ({ costo, desde, hasta }) => ({
      celdas: [enCreditos(costo), inWords(desde), inWords(hasta)],
      ...(desde > ahora ? { marca: 'Por venir' } : (hasta === null || hasta > ahora) && { marca: 'Vigente' }),
    }),
  );
  return [{ label: 'Costos de la operación', tabla: { columnas: ['Costo', 'Desde', 'Hasta', 'Estado'], filas } }];
}

function enCreditos(costo: number): string {
  return costo === 1 ? '1 crédito' : `${costo.toLocaleString('es-CL')} créditos`;
}
