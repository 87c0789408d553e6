// A green run proves that no file, function or component is too long. It does not prove that they are cut well.
import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { FILES, scriptsOf } from './imports.ts';

/** The most lines of a file, of a function, and of a component without its styles. */
const MOST = { file: 250, function: 80, component: 120 };

/** Files that may be longer, because they are tables: nothing in them can be read only together. */
const TABLES = [
  // One line for each key of the words in data/strings, with its placeholders.
  'src/dataset/interface.ts',
  // The German of each description, by its English.
  'src/dataset/shape/german.ts',
];

const textOf = (file: string) => readFileSync(file, 'utf8');
const linesOf = (text: string) => text.trimEnd().split('\n').length;
const withoutStyles = (text: string) => text.replaceAll(/^<style[^]*?^<\/style>$/gm, '').trimEnd();

/** The functions of a script with a body, by the line where each begins, and their lengths in lines. */
function functionsOf(script: string): { line: number; length: number }[] {
  const source = ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest, true);
  const found: { line: number; length: number }[] = [];
  const lineOf = (position: number) => source.getLineAndCharacterOfPosition(position).line + 1;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body) {
      const line = lineOf(node.getStart(source));
      found.push({ line, length: lineOf(node.getEnd()) - line + 1 });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

test('no file is longer than 250 lines, apart from tables', () => {
  const long = FILES.filter((file) => linesOf(textOf(file)) > MOST.file);
  expect(long).toEqual(TABLES);
});

test('no function is longer than 80 lines', () => {
  const long = FILES.filter((file) => extname(file) !== '.css').flatMap((file) =>
    scriptsOf(textOf(file), extname(file)).flatMap((script) =>
      functionsOf(script)
        .filter(({ length }) => length > MOST.function)
        .map(({ line, length }) => `${file}: ${length} lines from line ${line} of its script`),
    ),
  );
  expect(long).toEqual([]);
});

test('no component has more than 120 lines of markup and script', () => {
  const long = FILES.filter((file) => /\.(astro|svelte)$/.test(file))
    .map((file) => ({ file, lines: linesOf(withoutStyles(textOf(file))) }))
    .filter(({ lines }) => lines > MOST.component);
  expect(long).toEqual([]);
});

test.each([
  ['const a = () => {\n\n};', [3]],
  ['function a() {\n  const b = (c) =>\n    c;\n}', [4, 2]],
  ['class A {\n  b() {\n  }\n}', [2]],
  ['interface A {\n  b(): void;\n}', []],
])('functions are measured: %j', (script, lengths) => {
  expect(functionsOf(script).map(({ length }) => length)).toEqual(lengths);
});

test('styles of a component do not count', () => {
  expect(linesOf(withoutStyles('<p></p>\n\n<style>\n  p {\n  }\n</style>\n'))).toBe(1);
});
