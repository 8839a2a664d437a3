// `npm run generar`: writes docs/openapi.json, docs/roles.md and docs/schema.sql from the code and the migrations, and from the former what
// docs/clientes has for other programs.
// Another folder may be given: `npm run generar -- FOLDER`.
import { prepare } from './prepare.mjs';
import { inRoot } from './project.mjs';
import { runNode } from './run.mjs';

await prepare();
const target = process.argv[2] ?? inRoot('docs');
process.exitCode =
  (await runNode([inRoot('dist/src/program/cli/main.js'), 'generar', '--destino', target])) ||
  (await runNode([inRoot('scripts/generate-clients.mjs'), target]));
