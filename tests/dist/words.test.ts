// A green run does not prove that nobody can see the answer early; it proves that no text, name, description or meta
// field of the front page states it before the climb. tests/e2e looks at the drawing itself.
import { describe, expect, it } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { open } from './site.ts';

const { infographics, site } = loadData('data');
const infographic = infographics.find(({ slug }) => slug === site.front)!;
const { top, stages, surveys } = infographic;
const share = surveys[0]!.shares[top!.phase]!;
const IN_WORDS: Record<string, string> = { de: 'vierzehn', en: 'fourteen' };

/** Whether a text states the share, as a number of its own or in words. */
const says = (text: string, lang: string) =>
  new RegExp(`(?<![\\d.,-])${share}(?![\\d-]|[.,]\\d)|${IN_WORDS[lang]}`, 'iu').test(text);

/** The texts of a page from its start to an element, without what is not read: scripts, and what is drawn or hidden. */
function textsBefore(end: Element): string[] {
  const found: string[] = [];
  const read = (node: Node): boolean => {
    if (node === end) return false;
    if (node.nodeType === 3) found.push(node.textContent ?? '');
    if (node.nodeType !== 1) return true;
    const element = node as Element;
    if (/^(script|style|template)$/i.test(element.tagName)) return true;
    for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'value', 'content'])
      if (element.hasAttribute(name)) found.push(element.getAttribute(name)!);
    if (element.hasAttribute('hidden') || element.getAttribute('role') === 'img') return true;
    return [...element.childNodes].every(read);
  };
  read(end.ownerDocument.body);
  return found;
}

describe.each(site.languages.map(({ code }, index) => [code, index === 0 ? 'index.html' : `${code}/index.html`]))(
  'the front page in %s',
  (lang, path) => {
    const document = open(path);
    const climb = document.getElementById('top')!;

    it('states the answer in the climb, and nowhere before it', () => {
      expect(says(climb.textContent, lang)).toBe(true);
      const texts = textsBefore(climb);
      for (const { claim } of stages) expect(texts.join(' ')).toContain(claim[lang]!);
      expect(texts.join(' ')).toContain(infographic.lede[lang]!);
      expect(texts.filter((text) => says(text, lang))).toEqual([]);
    });

    it('does not state it in title, description and preview text', () => {
      const texts = ['description', 'og:title', 'og:description'].map((name) =>
        document.querySelector(`meta[name="${name}"], meta[property="${name}"]`)!.getAttribute('content')!,
      );
      texts.push(document.title);
      for (const text of texts) expect(text).toMatch(/\S/);
      expect(texts.filter((text) => says(text, lang))).toEqual([]);
    });

    it('does not state it in the name of the drawing, nor in what describes it before the climb', () => {
      const drawing = document.querySelector('figure[data-chart] [role=img]')!;
      const ids = [
        drawing.getAttribute('aria-labelledby')!,
        ...['intro', ...stages.map(({ id }) => id)].map((scene) => `scene-${scene}`),
      ];
      const texts = ids.map((id) => document.getElementById(id)!.textContent);
      for (const text of texts) expect(text).toMatch(/\S/);
      expect(texts.filter((text) => says(text, lang))).toEqual([]);
      expect(says(document.getElementById('scene-top')!.textContent, lang)).toBe(true);
    });
  },
);

it('no figure repeats another: none has all the numbers of another one', () => {
  const numbersOf = infographic.figures.map((figure) => ({
    id: figure.id,
    numbers:
      figure.kind === 'distributions'
        ? figure.surveys.flatMap((id) => infographic.phases.map((phase) => `${id}.${phase.id}`))
        : figure.rows.flatMap((row) =>
            Object.entries(row.values).flatMap(([series, value]) =>
              value === null ? [] : [`${'label' in row ? row.label.en : row.year} ${series} ${value}`],
            ),
          ),
  }));
  const contained = numbersOf.flatMap((one) =>
    numbersOf
      .filter((other) => other !== one && one.numbers.every((number) => other.numbers.includes(number)))
      .map((other) => `${one.id} in ${other.id}`),
  );
  expect(contained).toEqual([]);
});
