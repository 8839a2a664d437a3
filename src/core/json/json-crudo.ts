import { RouteConfig } from '@nestjs/platform-fastify';
import { newId } from '../fields/id.js';

/**
 * A JSON text that is kept and given back as it came: `JSON.parse` would lose the order of keys that are numbers, the digits
 * of large numbers and keys that come twice.
 */
export class JsonCrudo {
  constructor(readonly texto: string) {}
}

/** The member `campo` of a route's body comes as a {@link JsonCrudo}, however much it holds. */
export const ConCrudo = (campo: string): MethodDecorator => RouteConfig({ crudo: campo });

/** The name of that member; undefined for a route that has none. */
export function campoCrudo(config: unknown): string | undefined {
  return (config as { crudo?: string } | undefined)?.crudo;
}

const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]:,]|[^\s"{}[\]:,]+/g;

/** The pieces of a valid JSON text, with their places. */
export function* tokensOf(json: string): Generator<{ token: string; index: number }> {
  for (const { 0: token, index } of json.matchAll(TOKEN)) yield { token, index };
}

/** The text of an object's member, of several of that name the last, as `JSON.parse` takes it; `json` is a valid object. */
export function miembroCrudo(json: string, campo: string): string | undefined {
  let depth = 0;
  let name: string | undefined;
  let isValue = false;
  let from = 0;
  let found: string | undefined;
  for (const { token, index } of tokensOf(json)) {
    const isClosing = token === '}' || token === ']';
    if (isClosing) depth -= 1;
    if (depth === 1 && (token === ':' || token === ',')) {
      isValue = token === ':';
    } else if (depth === 1 && !isValue) {
      if (!isClosing) name = JSON.parse(token) as string;
    } else if (depth === 1) {
      if (!isClosing) from = index;
      if (name === campo && token !== '{' && token !== '[') found = json.slice(from, index + token.length);
    }
    if (token === '{' || token === '[') depth += 1;
  }
  return found;
}

/** `JSON.stringify` with what is a {@link JsonCrudo} as it came. */
export function stringifyCrudo(value: unknown): string {
  const mark = newId(); // nobody's text holds it
  const crudos: string[] = [];
  const json = JSON.stringify(value, (_, inner: unknown) =>
    inner instanceof JsonCrudo ? `${mark}${crudos.push(inner.texto) - 1}` : inner,
  );
  return json.replace(new RegExp(`"${mark}(\\d+)"`, 'g'), (_, place: string) => crudos[Number(place)]!);
}
