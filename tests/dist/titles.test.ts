// A green run proves that titles in another language are marked as such wherever a page names a source. It does not prove
// that every voice of a screen reader changes its language.
import { describe, expect, it } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { open, PAGES } from './site.ts';

const { infographics, site } = loadData('data');
const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/[\s\u00a0\u202f]+/g, ' ').trim();

describe.each(site.languages.map(({ code }) => code))('in %s', (lang) => {
  it.each(infographics.map((one) => [one.slug, one] as const))('%s marks titles in other languages', (slug, one) => {
    const own = PAGES.filter((path) => {
      const document = open(path);
      return (
        document.documentElement.getAttribute('lang') === lang &&
        document.querySelector(`[data-infographic="${slug}"]`) !== null
      );
    });
    expect(own.length).toBeGreaterThanOrEqual(2);
    let marked = 0;
    for (const path of own)
      for (const { id, label, url, language } of one.sources) {
        if (language === undefined || language === lang) continue;
        for (const link of open(path).querySelectorAll(`a[href="${url}"]`)) {
          if (plain(link.textContent) !== plain(label[lang])) continue;
          const title = link.querySelector(`[lang="${language}"]`);
          expect(title, `${id} in ${path}`).not.toBeNull();
          const before = plain(label[lang]).indexOf(plain(title!.textContent)) - 1;
          expect('„‘“«»').toContain(plain(label[lang])[before]);
          marked += 1;
        }
      }
    const wanted = one.sources.filter(({ language }) => language !== undefined && language !== lang);
    expect(marked).toBeGreaterThanOrEqual(wanted.length);
  });
});
