import type { ActionContext, AdminJSOptions } from 'adminjs';
import type { FastifyBaseLogger } from 'fastify';
import type { Lector } from '../core/database/reads.js';
import { assetUrl } from '../http/pages/assets.js';
import { tableroReader } from './tablero/read-tablero.js';
import type { Tablero } from './tablero/tablero.js';
import { instantFormatter } from '../core/time/instante.js';
import { naming } from '../core/records/references.js';
import { auditoriaDefinition } from './auditoria/auditoria.js';
import { withGeneralFilters } from './definition/general-filters.js';
import { readRelated } from './definition/related.js';
import type { PanelContext } from './definition/definition.js';
import { lectorOf, puede } from './panel-admin.js';
import type { PanelServices } from './panel-services.js';
import { TrailReader } from './auditoria/legible.js';
import type { HistoryParts } from './auditoria/history-page.js';
import { Restorations } from './auditoria/restorations.js';
import { Reversals } from './auditoria/reversals.js';
import { AuditoriaResource } from './auditoria/auditoria.resource.js';
import { RegistroResource } from './resources/registro.resource.js';
import { resourceOptions } from './resources/resource-options.js';
import { findUltimoCambio } from './auditoria/ultimo-cambio.js';
import { moduleResources, MODULE_TRAIL_LABELS, MODULE_REFERENCES, MODULE_RELATED } from '../modules/modules.js';
import { WriteErrors } from './resources/write-errors.js';

/** What the panel shows. */
export interface PanelParts {
  /** Every kind of record, in the order of the menu. */
  resources: readonly RegistroResource[];
  history: HistoryParts;
  readTablero: (lector: Lector) => Promise<Tablero>;
  writeErrors: WriteErrors;
}

/** What the first page counts. */
const COUNTED = ['personas', 'vehiculos', 'oficiales', 'infracciones'];

/** Puts it together from what the modules say of themselves. */
export function panelParts(services: PanelServices, log: FastifyBaseLogger): PanelParts {
  const { dataSource, reads, config, service } = services;
  const { zonaHoraria } = config;
  const formatInstant = instantFormatter(zonaHoraria, 'segundos');
  const writeErrors = new WriteErrors(log, (id) => findUltimoCambio(dataSource, id), formatInstant);
  const relatedOf = (entidad: string): ReturnType<PanelContext['relatedOf']> => {
    const usos = naming(MODULE_REFERENCES.usos, entidad);
    const readers = MODULE_RELATED.filter((reader) => reader.entidad === entidad);
    const sources = { dataSource, zonaHoraria, usos, readers };
    return usos.length + readers.length > 0 ? (id) => readRelated(sources, id) : undefined;
  };
  const own = moduleResources({ dataSource, zonaHoraria, formatInstant, relatedOf, service });
  const definitions = own.map(withGeneralFilters);
  const definition = auditoriaDefinition(definitions);
  const trailLabels = MODULE_TRAIL_LABELS;
  const reader = new TrailReader({
    dataSource,
    definitions: [...definitions, definition],
    trailLabels,
    formatInstant,
  });
  const auditoria = new AuditoriaResource(definition, reads, zonaHoraria, reader, writeErrors);
  const records = definitions.map((each) => new RegistroResource(each, reads, writeErrors));
  const reversals = new Reversals(dataSource, definitions);
  const restorations = new Restorations(dataSource, definitions);
  const counted = Object.fromEntries(COUNTED.map((id) => [id, definitions.find((each) => each.id === id)!.varios]));
  return {
    resources: [...records, auditoria],
    history: { auditoria, reader, definitions, reversals, restorations, formatInstant },
    readTablero: tableroReader(reads, zonaHoraria, counted),
    writeErrors,
  };
}

/** Its own words are said by pages that ours replace. */
const LOCALE = { language: 'es', availableLanguages: ['es'], translations: { es: {} } };

/** The panel in AdminJS' own terms. */
export function adminOptions({ config }: PanelServices, { resources, readTablero }: PanelParts): AdminJSOptions {
  return {
    rootPath: '/admin',
    loginPath: '/admin/login',
    logoutPath: '/admin/salir',
    resources: resources.map((resource) => ({ resource, options: resourceOptions(resource, config.zonaHoraria) })),
    dashboard: {
      component: 'Tablero',
      handler: async (_request: unknown, _response: unknown, context: Pick<ActionContext, 'currentAdmin'>) => ({
        ...(await readTablero(lectorOf(context))),
        puedeAdministrar: puede('administrar')(context),
      }),
    },
    locale: LOCALE,
    branding: {
      companyName: 'Registro de Infracciones',
      logo: assetUrl('logo.svg'),
      favicon: assetUrl('logo.svg'),
      withMadeWithLove: false,
    },
    assets: { styles: [assetUrl('tokens.css'), assetUrl('panel.css')] },
    settings: { defaultPerPage: 20 },
  };
}
