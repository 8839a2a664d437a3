import { measureDeliveries } from './deliveries.mjs';
import { measureFiling } from './filing.mjs';
import { measureGrowth } from './growth.mjs';
import { measureHostile } from './hostile.mjs';
import { measureHttp } from './http.mjs';
import { measureImports } from './imports.mjs';
import { measureLogin } from './login.mjs';
import { measureLogs } from './logs.mjs';
import { measureMemory } from './memory.mjs';
import { measureLists, measurePanel, measureReports } from './reads.mjs';
import { measurePanelTimes } from './panel-times.mjs';
import { measureStartup } from './startup.mjs';
import { measureTariff } from './tariff.mjs';

/** By the names of `--solo`. @type {Record<string, (bench: import('./bench.mjs').Bench) => Promise<void>>} */
export const MEASURES = {
  arranque: measureStartup,
  http: measureHttp,
  carga: measureFiling,
  informe: measureReports,
  listas: measureLists,
  tarifario: measureTariff,
  panel: async (bench) => {
    await measurePanelTimes(bench);
    await measurePanel(bench);
  },
  ingreso: measureLogin,
  crecimiento: measureGrowth,
  importar: measureImports,
  bitacora: measureLogs,
  entregas: measureDeliveries,
  memoria: measureMemory,
  hostil: measureHostile,
};
