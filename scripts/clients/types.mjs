// The types of the API, for clients in TypeScript.
import openapiTS, { astToString } from 'openapi-typescript';

const HEADER = '// Generated from docs/openapi.json by `npm run generar`: do not edit.\n\n';
const OPTIONS = { alphabetize: true, rootTypes: true, rootTypesNoSchemaPrefix: true };

/** The text of `api.d.ts`. Examples of answers are left out: they would be two thirds of it. */
export async function typesOf(document) {
  return HEADER + astToString(await openapiTS(withoutExamples(document), OPTIONS));
}

function withoutExamples(document) {
  const plain = JSON.parse(JSON.stringify(document));
  const operations = Object.values(plain.paths).flatMap(Object.values);
  const answers = [...operations.map(({ responses }) => responses), plain.components.responses ?? {}];
  for (const { content = {} } of answers.flatMap(Object.values)) {
    for (const media of Object.values(content)) {
      delete media.example;
      delete media.examples;
    }
  }
  return plain;
}
