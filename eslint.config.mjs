import eslint from '@eslint/js';
import tseslint from 'typescript-eslint';

const NODE_GLOBALS = {
  console: 'readonly',
  process: 'readonly',
  Buffer: 'readonly',
  module: 'writable',
  require: 'readonly',
  exports: 'writable',
  URL: 'readonly',
};
const BROWSER_GLOBALS = {
  MutationObserver: 'readonly',
  document: 'readonly',
  fetch: 'readonly',
  navigator: 'readonly',
  window: 'readonly',
  history: 'readonly',
  AbortController: 'readonly',
  AbortSignal: 'readonly',
  DOMParser: 'readonly',
  FormData: 'readonly',
  URLSearchParams: 'readonly',
};
const TIMER_GLOBALS = {
  setInterval: 'readonly',
  clearInterval: 'readonly',
  setTimeout: 'readonly',
  clearTimeout: 'readonly',
};

export default tseslint.config(
  {
    ignores: [
      'dist/',
      '.dist-*/',
      '.test-groups/',
      'coverage/',
      'data/',
      'data-demo/',
      'data-bench/',
      'docs/clientes/typescript/api.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  eslint.configs.recommended,
  {
    rules: {
      'max-lines': ['error', 300],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    ignores: ['src/http/pages/assets/**', 'src/panel/browser/**'],
    languageOptions: { globals: { ...NODE_GLOBALS, ...TIMER_GLOBALS } },
  },
  {
    files: ['bench/**/*.mjs', 'scripts/node-versions.mjs'],
    languageOptions: {
      globals: { fetch: 'readonly', FormData: 'readonly', performance: 'readonly', URLSearchParams: 'readonly' },
    },
  },
  {
    files: ['src/http/pages/assets/**/*.js', 'src/panel/browser/*.js'],
    languageOptions: { globals: { ...BROWSER_GLOBALS, ...TIMER_GLOBALS } },
  },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // `async` without `await` states the contract: the caller gets a rejection, never a throw.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'ormconfig.ts', 'migrations/**/*.ts'],
    ignores: ['src/config/**', '**/*.spec.{ts,tsx}'],
    rules: {
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Only src/config reads the environment.' },
      ],
      'no-restricted-imports': [
        'error',
        {
          paths: ['process', 'node:process'].map((name) => ({
            name,
            importNames: ['env', 'default'],
            message: 'Only src/config reads the environment.',
          })),
        },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/main.ts', 'src/program/cli/main.ts', 'src/program/demo/main.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: "MetaProperty[meta.name='import']",
          message: 'import.meta only in entry points: tests compile to CommonJS.',
        },
        {
          selector: 'Program > ExpressionStatement > AwaitExpression',
          message: 'Top-level await only in entry points: tests compile to CommonJS.',
        },
      ],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}', '**/*.spec.{ts,tsx}'],
    rules: {
      // Answers of the server arrive as JSON of no type; matchers take unbound methods.
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
);
