// Lints docs/openapi.json with Redocly's recommended rules.
import { readFileSync } from 'node:fs';
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { inRoot } from './project.mjs';

const file = inRoot('docs/openapi.json');
// The committed description is for whoever has started the registry by `npm start`: localhost is where that is.
const config = await createConfig({ extends: ['recommended'], rules: { 'no-server-example.com': 'off' } });
const problems = await lintFromString({ source: readFileSync(file, 'utf8'), absoluteRef: file, config });

for (const { severity, ruleId, message, location } of problems) {
  console.log(`${severity} ${ruleId} ${location[0]?.pointer ?? ''}\n  ${message}`);
}
const errors = problems.filter((problem) => problem.severity === 'error').length;
console.log(`docs/openapi.json: ${errors} errors, ${problems.length - errors} warnings`);
process.exitCode = errors === 0 ? 0 : 1;
