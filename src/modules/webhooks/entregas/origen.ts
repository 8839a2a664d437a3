import type { ReadyConfig } from '../../../config/config.js';

/** Whose events these are: the `source` of CloudEvents. */
export function origenDe({ urlPublica, port }: Pick<ReadyConfig, 'urlPublica' | 'port'>): string {
  return urlPublica ?? `http://localhost:${port}`;
}
