// The types of the API, for clients in TypeScript.
import openapiTS, { astToString } from 'openapi-typescript';

const HEADER = '// Generated from docs/openapi.json by `npm run generar`: do not edit.\n\n';

/** The text of `api.d.ts`. Examples of answers are left out: they would be two thirds of it. */
export async function typesOf(document) {
  const plain = JSON.parse(JSON.stringify(document));
  for (const operation of Object.values(plain.paths).flatMap(Object.values)) {
    for (const { content = {} } of Object.values(operation.responses)) {
      for (const media of Object.values(content)) {
        delete media.example;
        delete media.examples;
      }
    }
  }
  return (
    HEADER + astToString(await openapiTS(plain, { alphabetize: true, rootTypes: true, rootTypesNoSchemaPrefix: true }))
  );
}
