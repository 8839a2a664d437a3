// The rules of dependency-cruiser, made of the rows of rooms. `npm run check` and layers.spec.ts run them.
const { ROWS } = require('./rooms.cjs');

const ROOMS = ROWS.flatMap(({ rooms }) => rooms);

/** What belongs to a room: not what has a room of its own within it. */
function within(room) {
  const inner = ROOMS.filter((other) => other.startsWith(`${room}/`)).map((other) => other.slice(room.length + 1));
  const except = inner.length > 0 ? `(?!(?:${inner.join('|')})(?:/|$))` : '';
  return room.endsWith('.ts') ? `^src/${room.replaceAll('.', '\\.')}$` : `^src/${room}/${except}`;
}

const goesUp = ROWS.map(({ rooms }, row) => ({
  name: `only-what-lies-below:${rooms.join(',')}`,
  severity: 'error',
  from: { path: rooms.map(within) },
  to: { path: ROWS.slice(row + 1).flatMap((above) => above.rooms.map(within)) },
})).filter(({ to }) => to.path.length > 0);

const keepsApart = ROWS.filter(({ apart }) => apart).flatMap(({ rooms }) =>
  rooms.map((room) => ({
    name: `apart-from-its-neighbours:${room}`,
    severity: 'error',
    from: { path: within(room) },
    to: { path: rooms.filter((other) => other !== room).map(within) },
  })),
);

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...goesUp,
    ...keepsApart,
    {
      name: 'of-another-module-only-module-service-entity-rules-fields-and-types',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/', pathNot: '^src/modules/portal/' },
      to: {
        path: '^src/modules/',
        pathNot: ['^src/modules/$1/', '\\.(module|service|entity|rule|fields)\\.ts$'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'the-portal-draws-with-the-pages-of-other-modules-too',
      severity: 'error',
      from: { path: '^src/modules/portal/' },
      to: {
        path: '^src/modules/',
        pathNot: [
          '^src/modules/portal/',
          '/pages/[^/]+$',
          '\\.(module|service|entity|rule|fields|estado|palabras)\\.ts$',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'no-file-needs-itself',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    { name: 'no-circle-of-folders', severity: 'error', scope: 'folder', from: {}, to: { circular: true } },
    {
      name: 'production-needs-no-package-of-development',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/program/demo/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'nothing-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['\\.spec\\.tsx?$', '^src/panel/(components|browser)/'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
