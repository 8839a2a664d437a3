import type { ThemeOverride } from '@adminjs/design-system';
import type { AdminJSOptions } from 'adminjs';
import type { FastifyBaseLogger } from 'fastify';
import { assetUrl } from '../http/pages/assets.js';
import { dashboardHandler } from './dashboard.js';
import { instantFormatter } from './format.js';
import { naming } from '../core/records/references.js';
import { auditoriaDefinition } from './auditoria/auditoria.js';
import { readRelated } from './definition/related.js';
import { locale } from './locale.js';
import type { PanelContext } from './definition/definition.js';
import type { PanelServices } from './panel-services.js';
import { TrailReader } from './auditoria/legible.js';
import { AuditoriaResource } from './auditoria/auditoria.resource.js';
import { RegistroResource } from './resources/registro.resource.js';
import { resourceOptions } from './resources/resource-options.js';
import { findUltimoCambio } from './auditoria/ultimo-cambio.js';
import { moduleResources, MODULE_TRAIL_LABELS, MODULE_REFERENCES } from '../modules/modules.js';
import { WriteErrors } from './resources/write-errors.js';
import { THEME } from './theme.js';

/** Every kind of record the panel shows, in the order of its menu. */
export function panelResources(services: PanelServices, log: FastifyBaseLogger): RegistroResource[] {
  const { dataSource, config, service } = services;
  const { zonaHoraria } = config;
  const formatInstant = instantFormatter(zonaHoraria, 'segundos');
  const errors = new WriteErrors(log, (id) => findUltimoCambio(dataSource, id), formatInstant);
  const relatedOf = (entidad: string): ReturnType<PanelContext['relatedOf']> => {
    const usos = naming(MODULE_REFERENCES.usos, entidad);
    return usos.length > 0 ? (id) => readRelated(dataSource, usos, id) : undefined;
  };
  const definitions = moduleResources({ dataSource, zonaHoraria, formatInstant, relatedOf, service });
  const auditoria = auditoriaDefinition(definitions);
  const reader = new TrailReader({
    dataSource,
    definitions: [...definitions, auditoria],
    trailLabels: MODULE_TRAIL_LABELS,
    formatInstant,
  });
  return [
    ...definitions.map((definition) => new RegistroResource(definition, dataSource, errors)),
    new AuditoriaResource(auditoria, dataSource, zonaHoraria, reader, errors),
  ];
}

/** The panel in AdminJS' own terms. */
export function adminOptions(services: PanelServices, resources: readonly RegistroResource[]): AdminJSOptions {
  const { dataSource, config } = services;
  return {
    rootPath: '/admin',
    loginPath: '/admin/login',
    logoutPath: '/admin/salir',
    resources: resources.map((resource) => ({ resource, options: resourceOptions(resource, config.zonaHoraria) })),
    dashboard: { component: 'Tablero', handler: dashboardHandler(dataSource, config.zonaHoraria) },
    locale: locale(resources.map(({ definition }) => definition)),
    branding: {
      companyName: 'Registro de Infracciones',
      logo: assetUrl('logo.svg'),
      favicon: assetUrl('logo.svg'),
      withMadeWithLove: false,
      theme: THEME as unknown as Partial<ThemeOverride>,
    },
    assets: { styles: [assetUrl('tokens.css'), assetUrl('panel.css')] },
    settings: { defaultPerPage: 20 },
  };
}
