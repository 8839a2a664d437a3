import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { preparePanelEnvironment } from '../../config/panel-env.js';
import type { Panel } from '../../panel/create-panel.js';

/** Opens the panel over the services of the application that serves the API. */
export type OpenPanel = (app: NestFastifyApplication) => Promise<Panel>;

/**
 * Begins to load AdminJS, which takes a while, beside what else a start has to wait for. A process without the panel
 * never loads it.
 */
export function loadPanel(projectRoot: string): OpenPanel {
  preparePanelEnvironment(projectRoot);
  const loading = Promise.all([import('../../panel/create-panel.js'), import('../../panel/panel-services.js')]);
  loading.catch(() => undefined); // whoever opens the panel is told
  return async (app) => {
    const [{ createPanel }, { panelServices }] = await loading;
    return createPanel(panelServices(app), app.getHttpAdapter().getInstance().log);
  };
}
