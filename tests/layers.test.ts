// A green run proves that imports point one way. It does not prove that each layer does only its own work.
import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { expect, test } from 'vitest';
import { circleIn, FILES, IMPORTS, importsOf, reachedFrom, scriptsOf } from './imports.ts';

/** What each folder of src may import, besides itself, packages and data/. From below to above. */
const MAY_IMPORT: Record<string, string[]> = {
  dataset: [],
  tables: ['dataset'],
  model: ['dataset'],
  fonts: [],
  chart: ['dataset', 'model', 'fonts'],
  drawing: ['model', 'chart'],
  build: ['dataset', 'fonts'],
  site: ['dataset', 'model', 'fonts', 'chart'],
  editor: ['dataset', 'tables', 'model', 'fonts', 'chart'],
  figures: ['dataset', 'model', 'fonts', 'chart'],
  numbers: ['dataset', 'model', 'site'],
  pictures: ['dataset', 'model', 'fonts', 'chart', 'drawing', 'build', 'site', 'numbers'],
  story: ['model', 'chart'],
  widget: ['dataset', 'model', 'chart', 'drawing', 'site', 'story'],
  embed: ['model', 'story', 'widget'],
  styles: ['chart'],
  workshop: [
    ...['dataset', 'tables', 'model', 'fonts', 'chart', 'drawing', 'numbers', 'pictures', 'story', 'styles'],
  ],
  components: [
    ...['dataset', 'model', 'chart', 'drawing', 'build', 'site', 'figures', 'numbers', 'pictures'],
    ...['story', 'widget', 'embed', 'styles', 'workshop'],
  ],
  layouts: ['dataset', 'model', 'fonts', 'build', 'site', 'story', 'embed', 'styles', 'components'],
  pages: [
    ...['model', 'chart', 'build', 'site', 'numbers', 'pictures', 'widget', 'embed', 'styles'],
    ...['workshop', 'components', 'layouts'],
  ],
};
/** Files of src that stand in no folder. */
const LOOSE = ['src/types.d.ts'];

/** Folders whose code runs in visitors' browsers: it must not reach files, Node or the validator. */
const BROWSER = ['story', 'widget', 'embed'];
/** Files in these folders that run while pages are built. */
const BUILD_TIME = /^src\/embed\/(files|oembed|snippets|promisedHeight)\.ts$/;
/** The folders and files that such code may reach. Of the dataset layer: plain arithmetic that checks and result share. */
const FOR_BROWSERS =
  /^src\/((story|widget|embed|model)\/|site\/addresses\.ts$|chart\/(place|scenes|film|layout|guess|staircase)\.ts$|drawing\/(Staircase|Label)\.svelte$|dataset\/(outcomes|rounding)\.ts$)/;

const folderOf = (path: string) => path.split('/')[1] ?? '';
const isSource = (path: string) => path.startsWith('src/');
const inOrder = Object.keys(MAY_IMPORT);

test('every folder of src is named here', () => {
  const folders = FILES.filter((file) => !LOOSE.includes(file)).map(folderOf);
  expect([...new Set(folders)].sort()).toEqual(inOrder.toSorted());
});

test.each(inOrder)('%s imports only what stands below it', (folder) => {
  const allowed = MAY_IMPORT[folder] ?? [];
  for (const lower of allowed) expect(inOrder.indexOf(lower)).toBeLessThan(inOrder.indexOf(folder));
  const wrong = IMPORTS.filter(({ file, to }) => folderOf(file) === folder && isSource(to))
    .filter(({ to }) => folderOf(to) !== folder && !allowed.includes(folderOf(to)))
    .map(({ file, to }) => `${file} imports ${to}`);
  expect(wrong).toEqual([]);
});

test('what a folder may import is something that it does import', () => {
  const used = new Set(IMPORTS.map(({ file, to }) => `${folderOf(file)} > ${folderOf(to)}`));
  const idle = inOrder.flatMap((from) =>
    (MAY_IMPORT[from] ?? []).map((to) => `${from} > ${to}`).filter((edge) => !used.has(edge)),
  );
  expect(idle).toEqual([]);
});

test('docs/architecture.md names the same imports', () => {
  const rows = readFileSync('docs/architecture.md', 'utf8').matchAll(
    /^\| `(\w+)` +\|[^|]*\| ((?:`|nothing)[^|]*)\|$/gm,
  );
  const told = [...rows].map(([, folder = '', cell = '']) => [
    folder,
    [...cell.matchAll(/`(\w+)`/g)].map(([, name = '']) => name).sort(),
  ]);
  // The last rows say "all of the above".
  const summed = ['components', 'layouts', 'pages'];
  const ours = Object.entries(MAY_IMPORT).filter(([folder]) => !summed.includes(folder));
  expect(Object.fromEntries(told)).toEqual(
    Object.fromEntries(ours.map(([folder, allowed]) => [folder, allowed.toSorted()])),
  );
});

test('no file imports itself through others', () => {
  const edges = Map.groupBy(
    IMPORTS.filter(({ to }) => isSource(to)),
    ({ file }) => file,
  );
  const graph = new Map([...edges].map(([file, imports]) => [file, imports.map(({ to }) => to)]));
  expect(circleIn(graph)).toEqual([]);
});

test('only the dataset layer knows the validator', () => {
  const knowing = IMPORTS.filter(({ to, typesOnly }) => to === 'zod' && !typesOnly);
  expect([...new Set(knowing.map(({ file }) => folderOf(file)))]).toEqual(['dataset']);
});

test('only the dataset layer reads folders, apart from the build, which reads its own output', () => {
  const reading = IMPORTS.filter(
    ({ file, names }) =>
      folderOf(file) !== 'build' && names.some((name) => /^(readdir|opendir|glob)/.test(name)),
  );
  expect(reading.map(({ file }) => file)).toEqual(['src/dataset/folder.ts']);
});

test('code for the browser reaches neither Node nor the validator nor the dataset’s code', () => {
  const own = FILES.filter((file) => BROWSER.includes(folderOf(file)) && !BUILD_TIME.test(file));
  const wrong = own.flatMap((file) =>
    [...reachedFrom(file)]
      .filter(([to]) =>
        isSource(to)
          ? !FOR_BROWSERS.test(to)
          : to.startsWith('node:') || builtinModules.includes(to) || to === 'zod',
      )
      .map(([, way]) => way.join(' > ')),
  );
  expect(wrong).toEqual([]);
});

test('files that are named here exist', () => {
  const named = ['files', 'oembed', 'snippets', 'promisedHeight'].map((name) => `src/embed/${name}.ts`);
  expect(named.filter((file) => !BUILD_TIME.test(file) || !existsSync(file))).toEqual([]);
});

test.each([
  ['.ts', "import { a, type B } from './x.ts';", './x.ts', false],
  ['.ts', "import { type B } from './x.ts';", './x.ts', true],
  ['.ts', "import type { B } from './x.ts';", './x.ts', true],
  ['.ts', "export * from './x.ts';", './x.ts', false],
  ['.ts', "const a = await import('./x.ts');", './x.ts', false],
  ['.ts', "type B = import('./x.ts').B;", './x.ts', true],
  ['.astro', "---\nimport A from './x.astro';\n---\n<p></p>", './x.astro', false],
  ['.astro', "---\nconst a = 1;\n---\n<script>\nimport './x.ts';\n</script>", './x.ts', false],
  ['.svelte', '<script lang="ts">\nimport A from \'./x.svelte\';\n</script>', './x.svelte', false],
])('imports are found in %s: %s', (extension, text, to, typesOnly) => {
  const found = scriptsOf(text, extension).flatMap((script) => importsOf(script));
  expect(found.map((each) => [each.to, each.typesOnly])).toEqual([[to, typesOnly]]);
});

test('a circle is found', () => {
  expect(
    circleIn(
      new Map([
        ['a', ['b']],
        ['b', ['c', 'd']],
        ['d', ['b']],
      ]),
    ),
  ).toEqual(['b', 'd', 'b']);
});
