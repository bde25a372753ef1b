import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import prettier from 'eslint-config-prettier';
import * as lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import * as wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';
import { everywhere, noClock, noQueries, nothingOutside, webOnly } from './scripts/lint/plain-data.mjs';
import { walls } from './scripts/lint/walls.mjs';

const tests = ['**/*.test.ts', 'packages/*/test/**', 'docs/test/**', 'packages/*/src/**/testing/**'];
const stores = ['store.ts', 'store/**', '*-store.ts'].map((name) => `packages/service/src/**/${name}`);

export default defineConfig(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '**/.cache/**',
      '**/.waybill/**',
      'coverage/**',
      'docs/.generated/**',
      '**/*.d.ts',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    name: 'types',
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A shape that is passed around reads the same either way.
      '@typescript-eslint/consistent-type-definitions': 'off',
      // Numbers and booleans in a message are what they look like.
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      // `if (gone) return stop();` says what it means.
      '@typescript-eslint/no-confusing-void-expression': 'off',
      // What an aborted signal carries is passed on as it is.
      '@typescript-eslint/prefer-promise-reject-errors': [
        'error',
        { allowThrowingUnknown: true, allowThrowingAny: true },
      ],
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true, allowThrowingAny: true }],
      // An interface's method may be async without waiting for anything in one implementation.
      '@typescript-eslint/require-await': 'off',
      // `text || 'none'`: an empty text is none.
      '@typescript-eslint/prefer-nullish-coalescing': ['error', { ignorePrimitives: { string: true } }],
      // `[...text]` takes characters, which is what is wanted of one.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // `_` names what a signature demands and the body does not need.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // Loops over what an outside store holds end by themselves.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
    },
  },
  {
    name: 'the house',
    plugins: { waybill: { rules: { walls } } },
    rules: {
      'waybill/walls': 'error',
      'no-restricted-syntax': ['error', ...everywhere],
      'no-console': 'error',
      'no-param-reassign': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'object-shorthand': 'error',
      'prefer-template': 'error',
    },
  },
  {
    name: 'SQL in stores only',
    files: ['packages/service/src/**/*.ts'],
    ignores: [...stores, ...tests, 'packages/service/src/db/**'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...noQueries] },
  },
  {
    name: 'rules are pure',
    files: ['packages/service/src/*/rules.ts', 'packages/service/src/*/rules/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-globals': ['error', ...nothingOutside],
      'no-restricted-syntax': ['error', ...everywhere, ...noQueries, ...noClock],
    },
  },
  {
    name: 'Web APIs only',
    files: ['packages/{sdk,widgets}/src/**/*.ts'],
    ignores: tests,
    rules: { 'no-restricted-globals': ['error', ...webOnly] },
  },
  {
    name: 'elements',
    files: ['packages/widgets/{src,test}/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice']],
    plugins: { 'lit-a11y': litA11y },
    settings: { wc: { elementBaseClasses: ['LitElement'] }, litHtmlSources: true },
    rules: {
      ...litA11y.configs.recommended.rules,
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['lit/directives/*', 'lit/directive*', 'lit/async-directive*', 'lit-html/*direct*'],
              message:
                'The script tag leaves out how lit runs directives: see packages/widgets/rollup/without-fallbacks.js.',
            },
          ],
        },
      ],
      'lit/no-template-bind': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-value-attribute': 'error',
      'lit/no-this-assign-in-render': 'error',
      // TypeScript types the tag names, and define.ts is a module of its own on purpose.
      'wc/define-tag-after-class-definition': 'off',
      'wc/file-name-matches-element': 'off',
      // The class module registers nothing, so that a merchant may choose the name.
      'wc/tag-name-matches-class': 'off',
      'wc/guard-define-call': 'off',
      // LitElement has every lifecycle callback.
      'wc/guard-super-call': 'off',
    },
  },
  {
    name: 'what a sample finds out, it shows',
    files: ['docs/samples/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    name: 'tests',
    files: tests,
    rules: {
      // chai's `expect(x).to.be.true` is a statement.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'wc/max-elements-per-file': 'off',
    },
  },
  {
    name: 'tools',
    files: ['**/*.{js,mjs,cjs}', '**/*.config.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      parserOptions: { projectService: false },
      globals: {
        process: 'readonly',
        console: 'readonly',
        setTimeout: 'readonly',
        setInterval: 'readonly',
        clearInterval: 'readonly',
        clearTimeout: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        fetch: 'readonly',
      },
    },
  },
  {
    name: 'examples, whose types are those of what is built',
    files: ['packages/examples/{node,react,vue}/**/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
  },
  {
    name: 'configurations, whose tools ask for a default export',
    files: [
      '**/*.config.{js,mjs,ts}',
      'docs/.vitepress/{config,theme/index}.ts',
      '.size-limit.mjs',
      'packages/*/rollup*.{js,mjs}',
    ],
    rules: { 'no-restricted-syntax': 'off' },
  },
  prettier,
);
