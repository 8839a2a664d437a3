import type { DataSource } from 'typeorm';
import type { ResourceDefinition } from '../definition/definition.js';
import { labelOf, valueLabelOf } from '../definition/labels.js';
import type { Viewer } from '../panel-admin.js';
import {
  cambiosDe,
  cierreDeSesion,
  emisionDeToken,
  plainText,
  type CambioDeCampo,
  type Lectura,
  type Snapshot,
} from './cambios.js';
import { restaurableOf, type Restaurable } from './restaurable.js';
import { findNombres, isMencion, nameOf, type Mencion, type Nombrado, type Nombres } from './nombres.js';

/** An entry of the trail as its table holds it, or as a filed infraction makes one. */
export interface Entrada {
  id: string;
  entidad: string;
  entidad_id: string;
  accion: string;
  /** Absent for who is no record: the command line, the system itself. */
  actor_id: string | null;
  actor_nombre: string;
  actor_rol: string;
  antes: Snapshot;
  despues: Snapshot;
  creado_en: Date;
}

/** The same as a person reads it. */
export interface Legible {
  cambios: CambioDeCampo[];
  registro: Nombrado;
  /** Who did it. */
  quien: Nombrado;
  /** What a form begins with that makes a deleted record anew. */
  restaurable: Restaurable | undefined;
}

/** What a reader of the trail needs to know of the program. */
export interface LegibleParts {
  dataSource: DataSource;
  /** Of the records whose changes are told, and of the trail, which is exported too. */
  definitions: readonly ResourceDefinition[];
  /** What a person reads for what no definition has a field for. */
  trailLabels: Readonly<Record<string, string>>;
  formatInstant: (instant: Date) => string;
}

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;
/** Those of the entries that hold a record as a whole. */
const WHOLE = new Set(['crear', 'modificar', 'borrar', 'cargar']);
/** As which records those who act are kept. */
const ACTORS: Readonly<Record<string, string>> = { oficial: 'oficiales', admin: 'usuarios', superadmin: 'usuarios' };
/** The field of the trail that names a record of any kind. */
const ANY_RECORD = 'entidad_id';
/** By which entry of the trail another one was undone. */
export const REVIERTE = 'revierte';

/** Puts entries of the trail into words, a page of them with a handful of questions whatever stands in them. */
export class TrailReader {
  constructor(private readonly parts: LegibleParts) {}

  /** In the order of the entries. */
  async read(entradas: readonly Entrada[], viewer: Viewer): Promise<Legible[]> {
    const menciones = entradas.flatMap((entrada) => [...this.mencionesOf(entrada), ...actorOf(entrada)]);
    const nombres = await findNombres(this.parts.dataSource, this.parts.definitions, viewer, menciones);
    return entradas.map((entrada) => ({
      cambios: this.cambiosOf(entrada, nombres),
      registro: this.registroOf(entrada, nombres),
      quien: quienOf(entrada, nombres),
      restaurable: nombres.isGone({ entidad: entrada.entidad, id: entrada.entidad_id })
        ? restaurableOf(entrada, this.definitionOf(entrada.entidad), viewer)
        : undefined,
    }));
  }

  private mencionesOf({ entidad, entidad_id: id, antes, despues }: Entrada): Mencion[] {
    if (entidad === 'exportacion') return this.mencionesIn(filtrosOf(despues), recursoOf(despues));
    return [{ entidad, id }, ...[antes, despues].flatMap((snapshot) => this.mencionesIn(snapshot, entidad))];
  }

  private mencionesIn(snapshot: Snapshot, recurso: string): Mencion[] {
    return (this.definitionOf(recurso)?.fields ?? []).flatMap(({ name, reference }) => {
      const id = snapshot?.[name];
      if (name === ANY_RECORD && isMencion(id)) return this.parts.definitions.map((one) => ({ entidad: one.id, id }));
      return reference && isMencion(id) ? [{ entidad: reference, id }] : [];
    });
  }

  private cambiosOf({ entidad, accion, antes, despues }: Entrada, nombres: Nombres): CambioDeCampo[] {
    if (accion === 'emitir_token') return emisionDeToken();
    if (accion === 'cerrar_sesion') return cierreDeSesion(antes);
    return cambiosDe(antes, despues, this.lecturaOf(entidad, despues, nombres));
  }

  private registroOf({ entidad, entidad_id: id, accion, antes, despues }: Entrada, nombres: Nombres): Nombrado {
    if (entidad === 'exportacion') return { texto: `${recursoOf(despues)}.${formatoOf(despues)}` };
    const known = nombres.of({ entidad, id });
    const definition = this.definitionOf(entidad);
    const snapshot = despues ?? antes;
    // What it was called at the time, if the entry tells.
    return definition && snapshot && WHOLE.has(accion) ? { ...known, texto: nameOf(definition, snapshot) } : known;
  }

  private lecturaOf(entidad: string, despues: Snapshot, nombres: Nombres): Lectura {
    const { trailLabels, formatInstant } = this.parts;
    const definition = this.definitionOf(entidad);
    return {
      labelOf: (name) => {
        const label = definition ? labelOf(definition, name) : name;
        return label === name ? (trailLabels[name] ?? name) : label;
      },
      textOf: (name, value) => {
        if (name === REVIERTE && isMencion(value)) return this.revertida(value);
        if (entidad === 'exportacion') return { texto: this.ofExport(name, value, recursoOf(despues), nombres) };
        return definition ? this.textIn(definition, name, value, nombres) : { texto: readable(value, formatInstant) };
      },
    };
  }

  /** A value of a record's field. */
  private textIn(definition: ResourceDefinition, name: string, value: unknown, nombres: Nombres): Nombrado {
    const field = definition.fields.find((one) => one.name === name);
    if (name === ANY_RECORD && isMencion(value)) return nombres.ofAny(value);
    if (field?.reference && isMencion(value)) return nombres.of({ entidad: field.reference, id: value });
    if (typeof value !== 'string') return { texto: plainText(value) };
    // What somebody wrote is left as it is, even where it reads like an instant.
    if (field && field.type !== 'datetime') return { texto: valueLabelOf(definition, name, value) ?? value };
    return { texto: readable(value, this.parts.formatInstant) };
  }

  /** What is kept of a list that left. */
  private ofExport(name: string, value: unknown, recurso: string, nombres: Nombres): string {
    const definition = this.definitionOf(recurso);
    if (name === 'recurso') return definition?.varios ?? plainText(value);
    if (!definition) return plainText(value);
    if (name === 'filtros') {
      return Object.entries(value ?? {})
        .map(
          ([filtro, dado]) =>
            `${filterLabel(definition, filtro)}: ${this.textIn(definition, filtro, dado, nombres).texto}`,
        )
        .join('; ');
    }
    if (name === 'orden' && typeof value === 'string') {
      const [campo = '', way] = value.split(' ');
      return `${labelOf(definition, campo)}, ${way === 'asc' ? 'ascendente' : 'descendente'}`;
    }
    return plainText(value);
  }

  /** Ids begin with their instant: what was undone is named without looking it up. */
  private revertida(id: string): Nombrado {
    const cuando = this.parts.formatInstant(new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)));
    return { texto: `el cambio del ${cuando}`, href: `/admin/resources/auditoria/records/${id}/show` };
  }

  private definitionOf(entidad: string): ResourceDefinition | undefined {
    return this.parts.definitions.find(({ id }) => id === entidad);
  }
}

function actorOf({ actor_id: id, actor_rol }: Entrada): Mencion[] {
  const entidad = ACTORS[actor_rol];
  return id !== null && entidad !== undefined ? [{ entidad, id }] : [];
}

/** An officer goes by his number too, which those who act on their own accounts leave out; a user is called what he was then. */
function quienOf(entrada: Entrada, nombres: Nombres): Nombrado {
  const { actor_nombre: texto } = entrada;
  const [actor] = actorOf(entrada);
  const known = actor && nombres.known(actor);
  return known ? { ...known, ...(actor.entidad === 'usuarios' && { texto }) } : { texto };
}

/** Those of before there was more than one say nothing of it. */
function formatoOf(despues: Snapshot): string {
  return plainText(despues?.['formato']) || 'csv';
}

function recursoOf(despues: Snapshot): string {
  return plainText(despues?.['recurso']);
}

function filtrosOf(despues: Snapshot): Snapshot {
  return (despues?.['filtros'] ?? null) as Snapshot;
}

/** The ends of a range are two filters of one field. */
function filterLabel(definition: ResourceDefinition, filtro: string): string {
  const [name = '', end] = filtro.split('~~');
  const label = labelOf(definition, name);
  return end === undefined ? label : `${label} ${end === 'from' ? 'desde' : 'hasta'}`;
}

function readable(value: unknown, formatInstant: (instant: Date) => string): string {
  if (typeof value !== 'string' || !INSTANT.test(value)) return plainText(value);
  return formatInstant(new Date(value));
}
