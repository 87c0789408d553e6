// The imports of the source files, as the tests of the layers need them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, extname, join, resolve, relative } from 'node:path';
import ts from 'typescript';

/** One import of a file. */
export interface Import {
  /** Path of the importing file, from the project's folder. */
  file: string;
  /** Path of the imported file, from the project's folder, or the name of a package. */
  to: string;
  /** Whether only types come from it: nothing of it is left when the code runs. */
  typesOnly: boolean;
  /** Names that are imported, as the other file calls them. */
  names: string[];
}

/** All source files: code, components and styles. */
export const FILES = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(ts|svelte|astro|css)$/.test(file))
  .map((file) => join('src', file).replaceAll('\\', '/'));

/** The parts of a component's text that are scripts: an Astro component's frontmatter, and its script elements. */
export function scriptsOf(text: string, extension: string): string[] {
  if (extension === '.ts') return [text];
  const frontmatter = extension === '.astro' ? /^---\n([^]*?)^---$/m.exec(text)?.[1] : undefined;
  const elements = [...text.matchAll(/<script\b[^>]*>([^]*?)<\/script>/g)].map(([, code]) => code ?? '');
  return [...(frontmatter ? [frontmatter] : []), ...elements];
}

/** Imports of one script: what it names, and whether that is types only. Includes import() and types written as import(). */
export function importsOf(script: string): Omit<Import, 'file'>[] {
  const found: Omit<Import, 'file'>[] = [];
  const add = (to: ts.Node | undefined, typesOnly: boolean, names: string[] = []) => {
    if (to && ts.isStringLiteralLike(to)) found.push({ to: to.text, typesOnly, names });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      const { importClause: clause } = node;
      const bindings = clause?.namedBindings;
      const parts = bindings && ts.isNamedImports(bindings) ? [...bindings.elements] : [];
      const onlyTypes = parts.length > 0 && !clause?.name && parts.every((part) => part.isTypeOnly);
      const typesOnly = clause?.phaseModifier === ts.SyntaxKind.TypeKeyword || onlyTypes;
      add(
        node.moduleSpecifier,
        typesOnly,
        parts.map((part) => (part.propertyName ?? part.name).text),
      );
    } else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
      add(node.argument.literal, true);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.ts', script, ts.ScriptTarget.Latest));
  return found;
}

const stylesIn = (text: string) =>
  [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)/g)].map(([, to]) => ({
    to: to ?? '',
    typesOnly: false,
    names: [],
  }));

/** All imports of all source files. Throws where an imported file is missing. */
export const IMPORTS: readonly Import[] = FILES.flatMap((file) => {
  const text = readFileSync(file, 'utf8');
  const extension = extname(file);
  const found =
    extension === '.css' ? stylesIn(text) : scriptsOf(text, extension).flatMap((each) => importsOf(each));
  return found.map(({ to, ...rest }) => {
    if (!to.startsWith('.')) return { file, to, ...rest };
    const path = relative('.', resolve(dirname(file), to.replace(/\?.*$/, ''))).replaceAll('\\', '/');
    if (!existsSync(path)) throw new Error(`${file} imports ${to}, which does not exist`);
    return { file, to: path, ...rest };
  });
});

/** All files that a file imports, and those that these import, with the way to them. Types are left out. */
export function reachedFrom(start: string): Map<string, string[]> {
  const ways = new Map<string, string[]>([[start, [start]]]);
  // A Map hands out what is added while it is walked through.
  for (const [file, way] of ways)
    for (const { to, typesOnly } of IMPORTS.filter((each) => each.file === file))
      if (!typesOnly && !ways.has(to)) ways.set(to, [...way, to]);
  return ways;
}

/** A circle in a graph as the list of its nodes, the first one again at the end; empty if there is none. */
export function circleIn(edges: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const search = (node: string, way: readonly string[]): string[] => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return [];
    for (const next of edges.get(node) ?? []) {
      const circle = search(next, [...way, node]);
      if (circle.length > 0) return circle;
    }
    done.add(node);
    return [];
  };
  for (const node of edges.keys()) {
    const circle = search(node, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
