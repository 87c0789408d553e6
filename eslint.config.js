import astro from 'eslint-plugin-astro';
import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

export default ts.config(
  {
    ignores: [
      'dist',
      'dist.*',
      '.astro',
      'node_modules',
      'tests/fixtures/broken',
      'tests/.sites',
      'tests/.artefacts',
    ],
  },
  ...ts.configs.recommendedTypeChecked,
  ...astro.configs.recommended,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
  },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', destructuredArrayIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // A listener may be async: nobody waits for it.
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      'no-console': 'error',
    },
  },
  {
    // The parser of Astro components has no project service and would load all types for each file (minutes instead of
    // seconds). `astro check` looks at their types.
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.astro/*.js', '*.js', '*.mjs'],
    ...ts.configs.disableTypeChecked,
  },
  // For each Svelte component all types are loaded anew: most of the time of this check. `svelte-check` looks at the
  // types each time; the full run has these rules, too.
  ...(process.env.TEST_SIZE === 'full' ? [] : [{ files: ['**/*.svelte'], ...ts.configs.disableTypeChecked }]),
  {
    // A test that meets nothing where it expects something fails, with or without the mark.
    files: ['tests/**'],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Tests read built pages, answers of browsers and broken data, whose types nobody knows.
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // Our own markup, made at build time from checked data; text in it is escaped.
    files: ['**/*.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    // Code for visitors' browsers, and what it shares with the build: newer than the oldest browsers (README), and not
    // lowered by the build as syntax is.
    files: ['src/{story,widget,embed,model,chart}/**', 'src/components/later.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        ...[
          ...[
            'checkVisibility',
            'toReversed',
            'toSorted',
            'toSpliced',
            'groupBy',
            'withResolvers',
            'fromAsync',
          ],
          ...[
            'isWellFormed',
            'toWellFormed',
            'startViewTransition',
            'showPopover',
            'moveBefore',
            'setHTMLUnsafe',
          ],
          ...['union', 'intersection', 'difference', 'isSubsetOf', 'canParse', 'requestIdleCallback'],
        ].map((name) => ({
          selector: `MemberExpression[property.name='${name}']`,
          message: `Chrome 103, Firefox 115 or Safari 16 have no ${name}.`,
        })),
      ],
    },
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
