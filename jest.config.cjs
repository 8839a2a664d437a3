// Tests compile to CommonJS, dependencies included: with Jest's ESM mode the CommonJS packages that
// require Nest fail. What only production does (ESM, start-up) is tested on the built server.

const { availableParallelism } = require('node:os');

// Published as ES modules only, or importing such packages.
const ESM_PACKAGES = [
  '@faker-js',
  '@nestjs',
  '@standard-schema',
  '@tokenizer',
  'es-toolkit',
  'file-type',
  'iterare',
  'js-yaml',
  'load-esm',
  'oauth4webapi',
  'p-limit',
  'strtok3',
  'token-types',
  'uid',
  'uint8array-extras',
  'uuid',
  'yocto-queue',
];

const swc = (tsx) => ({
  jsc: {
    parser: { syntax: 'typescript', tsx, decorators: true, dynamicImport: true },
    target: 'es2023',
    keepClassNames: true,
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
});

/** @type {import('jest').Config} */
module.exports = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/src/**/*.spec.{ts,tsx}', '<rootDir>/test/**/*.spec.ts'],
  transform: { '^.+\\.(ts|js|mjs)$': ['@swc/jest', swc(false)], '^.+\\.tsx$': ['@swc/jest', swc(true)] },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_PACKAGES.join('|')})/)`],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': ['$1', '$1.js'] },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/\\.dist-'],
  setupFiles: ['<rootDir>/test/support/cheap-passwords.ts'],
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
  reporters: ['default', '<rootDir>/scripts/slowest-files-reporter.cjs', '<rootDir>/scripts/closing-line-reporter.cjs'],
  // One more than there are cores: whoever waits for a process or a page leaves its core to another.
  maxWorkers: availableParallelism() + 1,
  // What the files of a worker leave behind is never freed, and collecting it takes ever longer: it is replaced in time.
  workerIdleMemoryLimit: '1GB',
  // Ends only what hangs: no test may fail because the machine is busy, so none sets a limit of its own.
  testTimeout: 300_000,
  // The panel's components run only in browsers.
  collectCoverageFrom: ['src/**/*.{ts,tsx}', '!src/**/*.spec.{ts,tsx}', '!src/panel/components/**'],
  // Measured by the engine: the other provider counts branches that only decorator metadata has.
  coverageProvider: 'v8',
  // scripts/coverage adds what the started processes ran, writes the reports and holds the threshold.
  coverageReporters: ['json'],
};
