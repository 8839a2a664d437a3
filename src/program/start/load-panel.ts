import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { preparePanelEnvironment } from '../../config/panel-env.js';
import type { Panel } from '../../panel/create-panel.js';

/** The panel of this process while AdminJS loads. */
export interface LoadingPanel {
  /**
   * Resolves once the thread is free again, whether loading succeeded or not. Loading holds it for a second, on a busy
   * machine for many, and a connection begun meanwhile would exceed its time limit though the database answered at once.
   */
  loaded: Promise<unknown>;
  /** Opens the panel over the services of the application that serves the API. */
  open(app: NestFastifyApplication): Promise<Panel>;
}

/** Begins to load AdminJS beside what else a start has to wait for. A process without the panel never loads it. */
export function loadPanel(projectRoot: string): LoadingPanel {
  preparePanelEnvironment(projectRoot);
  const loading = Promise.all([import('../../panel/create-panel.js'), import('../../panel/panel-services.js')]);
  return {
    loaded: loading.catch(() => undefined), // whoever opens the panel is told
    open: async (app) => {
      const [{ createPanel }, { panelServices }] = await loading;
      return createPanel(panelServices(app), app.getHttpAdapter().getInstance().log);
    },
  };
}
