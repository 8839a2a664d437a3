import type { Type } from '@nestjs/common';
import type { Privileges } from '../core/database/privileges.js';
import type { Violations } from '../core/database/violations.js';
import type { AlRestaurar } from '../core/records/al-restaurar.js';
import type { DatosDePersona } from '../core/records/datos-de-persona.js';
import type { Limpieza } from '../core/records/limpieza.js';
import type { Reference, Uso } from '../core/records/references.js';
import type { Sellado } from '../core/records/sellado.js';
import type { PanelContext, RecordAccion, RelatedReader, ResourceDefinition } from '../panel/definition/definition.js';

/** Everything the rest of the program needs to know of a module; `modules.ts` lists them. */
export interface ModuleDescriptor {
  /** The folder. */
  name: string;
  /** Where it stands in the panel's menu and in the description of the API: the lowest comes first. */
  place: number;
  module: Type;
  entities?: readonly Type[];
  privileges?: Privileges;
  /** What a person reads when the database refuses a row. */
  violations?: Violations;
  /** How its records name those of the modules below it: who is named can't be deleted, and his page says so. */
  usos?: readonly Uso[];
  /** By what its rows name the record with which they are deleted. */
  goAlong?: readonly Reference[];
  /** Which of its rows go by themselves, and when. */
  limpiezas?: readonly Limpieza[];
  /** Which of its tables keep secrets in envelopes. */
  sellados?: readonly Sellado[];
  /** What of its rows must not go on in a copy that was restored from a backup. */
  alRestaurar?: readonly AlRestaurar[];
  /** Which of its rows are about a person: all tables that refer to one are here. */
  datosDePersona?: readonly DatosDePersona[];
  /** What the pages of records tell of them beside their fields and {@link usos}. */
  related?: readonly RelatedReader[];
  /** What a person reads in the trail for what no panel shows. */
  trailLabels?: Readonly<Record<string, string>>;
  /** What the trail calls its records that have no section in the panel. */
  trailNames?: Readonly<Record<string, string>>;
  /** The columns that name such records in the trail; where there is none, they have no name. */
  trailTitles?: Readonly<Record<string, string>>;
  /** What it lets people do to the records of a module below it, on their pages. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- definitions of different records in one list
  acciones?: AccionesSobre<any>;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- as above
  panel?: (context: PanelContext) => ResourceDefinition<any> | readonly ResourceDefinition<any>[];
}

/** What one module does to records of another's section in the panel. */
export interface AccionesSobre<E> {
  recurso: string;
  acciones: (context: PanelContext) => readonly RecordAccion<E>[];
}
