// A green run proves that no page, frame or picture has a plain space where a line must not break: before "%" and units,
// in "z. B." and in dates. It reads the built files; it does not prove where browsers break lines.
import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { typeset } from '../../src/model/typography.ts';

const DIST = resolve('dist');
const files = globSync('**/*.{html,svg}', { cwd: DIST });

/** The texts of a page that readers see or hear, without scripts and styles. */
function texts(path: string): string[] {
  const html = readFileSync(join(DIST, path), 'utf8').replace(/<(script|style|code|textarea)\b[\s\S]*?<\/\1>/g, ' ');
  const spoken = [...html.matchAll(/ (?:alt|aria-label|content|title)="([^"]*)"/g)].map(([, text = '']) => text);
  return [...html.replace(/<[^>]*>/g, '\n').split('\n'), ...spoken].map((text) => text.trim()).filter(Boolean);
}

/** The language of a page or picture. */
const languageOf = (path: string) =>
  /^en\/|\.en\./.test(path.replaceAll('\\', '/')) ? 'en' : 'de';

it('the built site has pages and pictures in German and English', () => {
  expect(files.filter((path) => languageOf(path) === 'de').length).toBeGreaterThan(20);
  expect(files.filter((path) => languageOf(path) === 'en').length).toBeGreaterThan(20);
  expect(texts('index.html').some((text) => /\d\u00a0%/.test(text))).toBe(true);
});

it('no line can end between a number and its per cent sign', () => {
  const faults = files.flatMap((path) =>
    texts(path).filter((text) => / %/.test(text)).map((text) => `${path}: ${text}`),
  );
  expect(faults).toEqual([]);
});

it('English per cent signs stand at the number, German ones after a space', () => {
  const faults = files.flatMap((path) => {
    const fault = languageOf(path) === 'de' ? /\d%(?![\w-])/ : /\d[\u00a0\u202f]%/;
    // Texts in the other language have their own rule.
    return /404|index\.html$/.test(path)
      ? texts(path).filter((text) => fault.test(text)).map((text) => `${path}: ${text}`)
      : [];
  });
  expect(faults).toEqual([]);
});

it('nothing is left for the rules of the page’s language', () => {
  const faults = files.flatMap((path) =>
    texts(path)
      .filter((text) => typeset(text, languageOf(path)) !== text)
      .map((text) => `${path}: ${text}`),
  );
  expect(faults).toEqual([]);
});
