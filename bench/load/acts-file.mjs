// Files of acts, as cameras and old systems write them.
import { closeSync, openSync, writeSync } from 'node:fs';

const DAY_MS = 24 * 3_600_000;
const YEARS_MS = 2 * 365 * DAY_MS;
const AT_ONCE = 10_000;

/**
 * Writes a file of so many acts, no two alike.
 * @param {string} name
 * @param {{ vehiculos: { placa: string }[], oficiales: { numero: string }[] }} sample
 * @param {number} count
 * @param {string} nonce tells this file's acts from those of others
 * @param {(line: string, k: number) => string} [spoil] what becomes of line `k`, from 0
 */
export function writeActsFile(name, { vehiculos, oficiales }, count, nonce, spoil = (line) => line) {
  const until = Date.now() - 2 * DAY_MS;
  const line = (k) => {
    const day = new Date(until - Math.floor((k / count) * YEARS_MS)).toISOString().slice(0, 10);
    // By day: no clock is set forward then, which leaves an hour out.
    const time = [8 + (k % 12), k % 60, (k * 7) % 60].map((part) => String(part).padStart(2, '0')).join(':');
    const { placa } = vehiculos[(k * 7919) % vehiculos.length];
    const { numero } = oficiales[k % oficiales.length];
    return spoil(`${placa};${day};${time};Cruza con luz roja a mitad de cuadra. Papel ${nonce}-${k}.;${numero}`, k);
  };
  const file = openSync(name, 'w');
  writeSync(file, 'placa;fecha;hora;motivo;agente\n');
  for (let from = 0; from < count; from += AT_ONCE) {
    const lines = Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, n) => line(from + n));
    writeSync(file, `${lines.join('\n')}\n`);
  }
  closeSync(file);
}
