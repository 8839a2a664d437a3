import { captures, readProject } from './support/documents.js';

const major = (version: string): string => version.split('.')[0]!;
const tried = captures(readProject('docs/dependencies.md'), /^\| (\d+\.\d+\.\d+) +\|/gm);
const [matrix] = captures(readProject('.github/workflows/ci.yml'), /^ +node: \[(.+)\]$/gm);
const onEveryChange = matrix!.split(', ');
const images = captures(readProject('Dockerfile'), /^FROM (node:\S+)/gm);

test('the table of docs/dependencies.md and the workflow name the same versions of Node', () => {
  expect(tried.map(major)).toEqual(onEveryChange.map(major));
});

test('the oldest one is the oldest that package.json, .nvmrc and the manuals allow', () => {
  const { engines } = JSON.parse(readProject('package.json')) as { engines: { node: string } };
  const [oldest] = onEveryChange;
  expect(engines.node).toBe(`>=${oldest}`);
  expect(tried[0]).toBe(oldest);
  const short = readProject('.nvmrc').trim();
  expect(oldest).toBe(`${short}.0`);
  expect(readProject('README.md')).toContain(`Node ${short} or later`);
  expect(readProject('README.es.md')).toContain(`Node ${short} o posterior`);
});

test('the image is built on one version that was tried, and docs/container.md says which', () => {
  expect(images).toHaveLength(1);
  expect(tried).toContain(/^node:([\d.]+)-/.exec(images[0]!)![1]);
  expect(captures(readProject('docs/container.md'), /`(node:[^`]+)`/g)).toEqual(images);
});
