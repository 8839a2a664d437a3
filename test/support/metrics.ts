import type { HttpClient } from './http-client.js';

/** One number of `/metrics`. */
export interface Sample {
  name: string;
  labels: Record<string, string>;
  value: number;
}

/** Reads `/metrics` as a program on this machine does. */
export async function scrape(http: HttpClient, token?: string): Promise<Sample[]> {
  const { status, body } = await http.get('//metrics', { token });
  if (status !== 200) throw new Error(`/metrics answered ${status}`);
  return parseExposition(String(body));
}

/** Prometheus' text format; fails on a line that is none of it. */
export function parseExposition(text: string): Sample[] {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => {
    const [, name, labels = '', value] = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? (\S+)$/.exec(line) ?? fail(line);
    const pairs = [...labels.matchAll(/(\w+)="((?:[^"\\]|\\.)*)"(?:,|$)/g)].map(([, key, text]) => [key, text]);
    return { name: name!, labels: Object.fromEntries(pairs), value: Number(value) };
  });
}

/** The one number of this name with, among others, these labels; 0 where there is none yet. */
export function valueOf(samples: Sample[], name: string, labels: Record<string, string> = {}): number {
  const found = samples.filter(
    (sample) => sample.name === name && Object.entries(labels).every(([key, value]) => sample.labels[key] === value),
  );
  if (found.length > 1) throw new Error(`there are ${found.length} of ${name} with ${JSON.stringify(labels)}`);
  return found[0]?.value ?? 0;
}

/** The routes that have a number. */
export function routesOf(samples: Sample[]): string[] {
  return [...new Set(samples.flatMap(({ labels }) => labels.ruta ?? []))].sort();
}

function fail(line: string): never {
  throw new Error(`not of the text format: ${line}`);
}
