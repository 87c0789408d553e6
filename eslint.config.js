import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

export default ts.config(
  {
    ignores: ['dist', '.astro', 'node_modules', 'tests/fixtures/broken', 'tests/.sites', 'tests/.artefacts'],
  },
  ...ts.configs.recommended,
  ...astro.configs.recommended,
  ...svelte.configs.recommended,
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'error',
    },
  },
  {
    // Our own markup, made at build time from checked data; text in it is escaped.
    files: ['**/*.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    // Tools for the command line, and the progress of the build.
    files: ['src/editor/**', 'src/pictures/**'],
    rules: { 'no-console': 'off' },
  },
  {
    // The number of runs of a property depends on the size of the test run.
    files: ['tests/**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            "CallExpression[callee.object.name='fc'][callee.property.name='assert'][arguments.length=1]",
          message: 'Pass runs() of tests/size.ts.',
        },
        {
          selector:
            "CallExpression[callee.object.name='fc'][callee.property.name='assert'] > ObjectExpression",
          message: 'Pass runs() of tests/size.ts.',
        },
      ],
    },
  },
);
