import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartupError } from '../../core/errors/startup.error.js';
import { markComplete, openDemoFolder } from './demo-folder.js';

const ZONA = 'America/Santiago';

let home: string;
let dataDir: string;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'registro-demo-'));
  dataDir = join(home, 'datos');
});

afterEach(() => {
  jest.useRealTimers();
  rmSync(home, { recursive: true });
});

test('a new folder begins a demo whose year ends today, by the local clock', () => {
  jest.useFakeTimers({ now: new Date('2026-11-21T02:00:00Z') });
  expect(openDemoFolder(dataDir, ZONA)).toEqual({ semilla: 2026, dia: '2026-11-20', zona: ZONA, completa: false });
});

test('an interrupted fill goes on with its day and zone, also once there is a database', () => {
  jest.useFakeTimers({ now: new Date('2026-11-21T12:00:00Z') });
  const begun = openDemoFolder(dataDir, ZONA);
  mkdirSync(join(dataDir, 'postgres'));
  jest.setSystemTime(new Date('2026-12-24T12:00:00Z'));
  expect(openDemoFolder(dataDir, 'America/Bogota')).toEqual(begun);
  markComplete(dataDir, begun);
  expect(openDemoFolder(dataDir, ZONA)).toEqual({ ...begun, completa: true });
});

test('a registry that is no demo is left alone', () => {
  mkdirSync(join(dataDir, 'postgres'), { recursive: true });
  expect(() => openDemoFolder(dataDir, ZONA)).toThrow(StartupError);
  expect(() => openDemoFolder(dataDir, ZONA)).toThrow('no es de demostración');
  expect(existsSync(join(dataDir, 'demo.json'))).toBe(false);
});

const WITHOUT_ZONE = '{"semilla": 1, "dia": "2026-11-21", "completa": true}';
const WITH_WRONG_DAY = '{"semilla": 1, "dia": "ayer", "zona": "America/Lima", "completa": true}';

test.each(['', 'null', '{"semilla": 1}', WITHOUT_ZONE, WITH_WRONG_DAY])('a damaged demo.json is told: %s', (text) => {
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'demo.json'), text);
  expect(() => openDemoFolder(dataDir, ZONA)).toThrow(StartupError);
  expect(() => openDemoFolder(dataDir, ZONA)).toThrow('está dañado');
  expect(readFileSync(join(dataDir, 'demo.json'), 'utf8')).toBe(text);
});

test('a folder that can’t be made is told', () => {
  writeFileSync(dataDir, '');
  expect(() => openDemoFolder(join(dataDir, 'dentro'), ZONA)).toThrow(StartupError);
  expect(() => openDemoFolder(join(dataDir, 'dentro'), ZONA)).toThrow('ENOTDIR');
});
