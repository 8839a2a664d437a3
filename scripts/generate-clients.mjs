// Writes the collections of Postman and Bruno and the types of the TypeScript client from an openapi.json, into the folder
// `clientes` beside it. A part of `npm run generar`; by hand: `node scripts/generate-clients.mjs docs`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brunoFiles } from './clients/bruno.mjs';
import { serverOf } from './clients/document.mjs';
import { postmanFiles } from './clients/postman.mjs';
import { foldersOf } from './clients/requests.mjs';
import { typesOf } from './clients/types.mjs';

const target = path.resolve(process.argv[2]);
const document = JSON.parse(readFileSync(path.join(target, 'openapi.json'), 'utf8'));
const folders = foldersOf(document);
const server = serverOf(document);

replace('postman', postmanFiles(document, folders, server));
replace('bruno', brunoFiles(document, folders, server));
write('typescript', { 'api.d.ts': await typesOf(document) });

/** What is not generated any more does not stay. */
function replace(folder, files) {
  rmSync(path.join(target, 'clientes', folder), { recursive: true, force: true });
  write(folder, files);
}

function write(folder, files) {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(target, 'clientes', folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}
