import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { auditoriaDefinition } from '../../panel/auditoria/auditoria.js';
import type { ResourceDefinition } from '../../panel/definition/definition.js';
import { moduleResources } from '../../modules/modules.js';
import { createApi } from '../../http/server/create-api.js';
import { createOpenApi } from '../../http/server/openapi.js';
import type { Config } from '../../config/config.js';
import { openDatabase, type OpenDatabase } from '../start/open-database.js';
import { dumpSchema } from '../start/schema-dump.js';
import { rolesDocument } from './roles-document.js';
import { parseOptions, type Terminal } from './terminal.js';

/** `generar --destino docs`: writes what is generated from the code, on a database of its own. */
export async function generar(args: string[], readConfig: () => Config, { progress }: Terminal): Promise<void> {
  const destino = resolve(parseOptions(args, ['destino']).values.destino ?? 'docs');
  const dataDir = await mkdtemp(join(tmpdir(), 'registro-generar-'));
  const config: Config = { ...readConfig(), databaseUrl: undefined, dataDir, logLevel: 'silent' };
  try {
    const database = await openDatabase(config, { holder: 'cli', log: () => undefined });
    try {
      const app = await createApi(database.config, database.dataSource);
      await mkdir(destino, { recursive: true });
      const openApi = createOpenApi(app);
      await writeFile(join(destino, 'openapi.json'), `${JSON.stringify(openApi, null, 2)}\n`);
      await writeFile(join(destino, 'roles.md'), rolesDocument(openApi, sectionsOf(app, database)));
      await writeFile(join(destino, 'schema.sql'), await dumpSchema(database.dataSource));
      await app.close();
    } finally {
      await database.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
  progress(`Escritos openapi.json, roles.md y schema.sql en ${destino}`);
}

/** What the panel shows, as far as it is told without its engine. */
function sectionsOf(app: INestApplicationContext, { dataSource, config }: OpenDatabase): ResourceDefinition[] {
  const records = moduleResources({
    dataSource,
    zonaHoraria: config.zonaHoraria,
    formatInstant: String,
    relatedOf: () => undefined,
    service: (type) => app.get(type, { strict: false }),
  });
  return [...records, auditoriaDefinition(records)];
}
