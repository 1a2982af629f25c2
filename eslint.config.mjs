import js from '@eslint/js';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { noFloatingNewRef } from './src/tools/noFloatingNewRef.mjs';

/** Lint looks for mistakes; how the code is laid out is Prettier's business (`npm run format`). */
export default defineConfig(
  // py.ts is a link to py.mjs, which is linted as what it is.
  globalIgnores([
    'dist/',
    'node_modules/',
    '.astro/',
    'test-results/',
    'playwright-report/',
    'src/cli/py.ts',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'separate-type-imports' },
      ],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-fallthrough': ['error', { allowEmptyCase: true }],
      'no-control-regex': 'off',
      'no-useless-assignment': 'off',
      'no-undef': 'off',
      eqeqeq: ['error', 'always'],
    },
  },
  {
    files: ['src/engine/**/*.ts'],
    plugins: { engine: { rules: { 'no-floating-new-ref': noFloatingNewRef } } },
    rules: {
      'engine/no-floating-new-ref': 'error',
      // The engine lives by what it is handed: no page, no Node, no clock, no randomness.
      'no-restricted-globals': [
        'error',
        'window',
        'document',
        'self',
        'process',
        'Buffer',
        'performance',
        'setTimeout',
        'console',
        'Date',
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: {
        Atomics: 'readonly',
        SharedArrayBuffer: 'readonly',
        URL: 'readonly',
        console: 'readonly',
        process: 'readonly',
      },
    },
  },
);
