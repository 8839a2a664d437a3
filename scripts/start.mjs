// `npm start`: installs and builds what is missing, then becomes the server. The server runs in
// this very process so that a signal reaches it without anybody in between.
import { prepare } from './prepare.mjs';
import { compiledUrl, readNestCli } from './project.mjs';
import { stopWithParent } from './stop-with-parent.mjs';

stopWithParent();
await prepare();
process.env.NODE_ENV = process.env.NODE_ENV || 'production';
await import(compiledUrl(`${readNestCli().entryFile}.js`));
