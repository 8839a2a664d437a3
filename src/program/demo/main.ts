import 'reflect-metadata';
import { resolve } from 'node:path';
import { loadDotEnv } from '../../config/env.js';
import { announce } from '../start/announce.js';
import { exitWithError } from '../start/exit.js';
import { runServer, stopServer } from '../run-server.js';
import { stopOnSignals } from '../start/signals.js';
import { readDemoConfig } from './demo-config.js';
import { markComplete, openDemoFolder } from './demo-folder.js';
import { DEMOSTRACION, fill } from './fill.js';
import { fillAliados } from './fill-aliados.js';
import { describeDemo } from './guide.js';
import { Receptor } from './receptor.js';
import { generateSample } from './sample/sample.js';

const projectRoot = resolve(import.meta.dirname, '../../../..');

const CARGADOS =
  'Datos de ejemplo cargados: 60 personas, 100 vehículos, 8 oficiales, 40 tipos de infracción, 2.036 infracciones, un cliente y dos lotes.';

try {
  const config = readDemoConfig(projectRoot, loadDotEnv(projectRoot));
  const state = openDemoFolder(config.dataDir, config.zonaHoraria);
  const sample = generateSample(state);
  const receptor = await Receptor.start(config.dataDir, console.log);
  const starting = runServer(config, console.log, process.stdout.isTTY, async (app) => {
    if (!state.completa) {
      console.log('Cargando los datos de ejemplo (solo la primera vez, unos segundos)…');
      await fill(app, sample);
      markComplete(config.dataDir, state);
      console.log(CARGADOS);
    }
    await fillAliados(app, DEMOSTRACION, receptor);
  });
  stopOnSignals(() => stopServer(starting, config));
  announce(await starting, config.caras);
  console.log(describeDemo((await starting).url, sample, receptor.url));
} catch (error) {
  exitWithError(error);
}
