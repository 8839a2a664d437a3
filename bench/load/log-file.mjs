// Logs of a web server, as partners' requests leave them.
import { closeSync, openSync, writeSync } from 'node:fs';

const AT_ONCE = 10_000;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const STATUSES = [200, 200, 200, 200, 400, 404, 500];
/** More addresses and partners than a list keeps. */
const ADDRESSES = 40_000;
const ALLIES = 15_000;
/** So many requests of one address come in a row, as a page or a program makes them. */
const IN_A_ROW = 8;
/** One line in so many is out of format. */
const SPOILED = 1_000;

/**
 * Writes a log in the Combined format.
 * @param {string} name
 * @param {number} megabytes
 * @returns {number} its lines
 */
export function writeLogFile(name, megabytes) {
  const file = openSync(name, 'w');
  let lines = 0;
  for (let bytes = 0; bytes < megabytes * 2 ** 20; lines += AT_ONCE) {
    bytes += writeSync(file, `${Array.from({ length: AT_ONCE }, (_, n) => lineOf(lines + n)).join('\n')}\n`);
  }
  closeSync(file);
  return lines;
}

function lineOf(k) {
  const visit = Math.floor(k / IN_A_ROW);
  const address = (visit * 7919) % ADDRESSES;
  const line =
    `10.${address >> 16}.${(address >> 8) & 255}.${address & 255} - - [${instantOf(k)}] ` +
    `"${k % 3 === 0 ? 'GET' : 'POST'} /allies/${idOf((visit * 104_729) % ALLIES)}/credentials HTTP/1.1" ` +
    `${STATUSES[k % STATUSES.length]} ${100 + (k % 900)} "-" "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36"`;
  return k % SPOILED === 0 ? line.replace(' HTTP/1.1"', '') : line;
}

/** Some lines a second, over days. */
function instantOf(k) {
  const at = new Date(Date.UTC(2026, 0, 1) + k * 100);
  const [day, hour, minute, second] = [at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()];
  const two = (number) => String(number).padStart(2, '0');
  return `${two(day)}/${MONTHS[at.getUTCMonth()]}/2026:${two(hour)}:${two(minute)}:${two(second)} +0000`;
}

function idOf(number) {
  return `0b8f0c9e-6a4e-4d0e-9f6f-${number.toString(16).padStart(12, '0')}`;
}
