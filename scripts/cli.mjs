// `npm run token -- …`, `npm run usuario -- …`, `npm run migrar`: prepares the clone and hands over
// to the command line program. Nothing here writes to stdout.
import { prepare } from './prepare.mjs';
import { compiledUrl, inRoot } from './project.mjs';

await prepare();
process.env.NODE_ENV = process.env.NODE_ENV || 'production';
process.argv[1] = inRoot('dist/src/program/cli/main.js');
await import(compiledUrl('src/program/cli/main.js'));
