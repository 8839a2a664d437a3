import type { OpenAPIObject } from '@nestjs/swagger';
import { operationsOf, type Operation } from './openapi-answers.js';

type Schema = Record<string, unknown> & { $ref?: string; anyOf?: Schema[] };

const NAMED = '#/components/schemas/';

/** Says of JSON bodies what the one reader of fields does with them: an unknown name is refused, and so is no change at all. */
export function completeRequests(document: OpenAPIObject): void {
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  for (const { method, operation } of operationsOf(document)) {
    for (const schema of bodiesOf(operation).map(($ref) => schemas[$ref.slice(NAMED.length)]!)) {
      schema.additionalProperties = false;
      if (method === 'patch') schema.minProperties = 1;
    }
  }
}

/** The schemas that the JSON body may have, by reference. */
function bodiesOf({ requestBody }: Operation): string[] {
  if (!requestBody || '$ref' in requestBody) return [];
  const schema = requestBody.content['application/json']?.schema as Schema | undefined;
  return (schema?.anyOf ?? [schema]).flatMap((one) => one?.$ref ?? []);
}

/** A comment's first sentence is the name under which tools show the operation; the rest explains it. */
export function shortenSummaries(document: OpenAPIObject): void {
  for (const { operation } of operationsOf(document)) {
    const [, first = '', rest = ''] = /^(.*?[.;:])\s+(.*)$/s.exec(oneLine(operation.summary)) ?? [];
    if (first === '') continue;
    operation.summary = first.replace(/[.;:]$/, '.');
    operation.description = rest.charAt(0).toUpperCase() + rest.slice(1);
  }
}

function oneLine(text = ''): string {
  return text.replace(/\s+/g, ' ').trim();
}
