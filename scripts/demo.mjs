// `npm run demo`: as `npm start`, with sample data in a folder of its own. DATA_DIR is decided here, before
// `.env` is read: the folder named there is that of the real registry.
import { prepare } from './prepare.mjs';
import { compiledUrl } from './project.mjs';
import { stopWithParent } from './stop-with-parent.mjs';

stopWithParent();
await prepare();
process.env.NODE_ENV = process.env.NODE_ENV || 'production';
process.env.DATA_DIR = process.env.DATA_DIR || 'data-demo';
await import(compiledUrl('src/program/demo/main.js'));
