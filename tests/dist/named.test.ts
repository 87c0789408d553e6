// A green run proves that figures and links of the built pages have names that say what they are. It does not prove how a
// browser computes them where no name is written: tests/e2e/access.test.ts asks axe.
import { describe, expect, it } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { open, PAGES } from './site.ts';

const { strings } = loadData('data');
const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/[\s\u00a0\u202f\u00ad]+/g, ' ').trim();
/** The name of an element by what is written: `aria-label`, or else its texts and those of its pictures. */
const nameOf = (element: Element) =>
  plain(
    element.getAttribute('aria-label') ??
      [element.textContent, ...[...element.querySelectorAll('img')].map((image) => image.getAttribute('alt'))].join(' '),
  );

describe.each(PAGES)('%s', (path) => {
  const document = open(path);
  const lang = document.documentElement.getAttribute('lang') ?? '';

  it('names its supporting figures by their headlines, and by nothing else', () => {
    for (const figure of document.querySelectorAll('figure.supporting')) {
      const label = document.getElementById(figure.getAttribute('aria-labelledby') ?? '');
      expect(label?.tagName, figure.id).toBe('H3');
      expect(figure.contains(label)).toBe(true);
      expect(figure.hasAttribute('aria-label') || figure.hasAttribute('aria-describedby')).toBe(false);
      // The headline stands there once: it is no caption, and tables do not repeat it.
      const repeated = [...figure.querySelectorAll('figcaption, caption')].filter((one) =>
        plain(one.textContent).includes(plain(label?.textContent)),
      );
      expect(repeated.map(({ outerHTML }) => outerHTML)).toEqual([]);
    }
  });

  it('names each link, a citation by number and publisher', () => {
    for (const link of document.querySelectorAll('a[href]')) {
      const name = nameOf(link);
      expect(name, link.outerHTML).toMatch(/\p{L}/u);
      if (!/^#source-/.test(link.getAttribute('href') ?? '')) continue;
      const [before = ''] = plain(strings[lang]?.['source.name']).split('{');
      expect(name.startsWith(before), name).toBe(true);
      expect(name).toMatch(/\d+: \p{L}/u);
    }
  });

  it('has no two links of one name that lead to different places', () => {
    const places = new Map<string, Set<string>>();
    for (const link of document.querySelectorAll('a[href]')) {
      const name = nameOf(link);
      places.set(name, (places.get(name) ?? new Set()).add(link.getAttribute('href') ?? ''));
    }
    expect([...places].filter(([, { size }]) => size > 1).map(([name, to]) => [name, ...to])).toEqual([]);
  });
});
