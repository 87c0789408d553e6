// A green run proves that the statement on accessibility says where to report a barrier, or that there is no such place.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { fixtureSite } from '../fixtures/sites.ts';
import { DIST } from './site.ts';

const { strings } = loadData('data');
const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/[\s\u00a0\u202f\u00ad]+/g, ' ').trim();

/** The section of the statement that says how to report a barrier. */
function report(site: string, lang: string): Element {
  const html = readFileSync(join(site, lang === 'de' ? '' : lang, 'accessibility/index.html'), 'utf8');
  const { document } = parseHTML(html);
  const sections = [...document.querySelectorAll('main section')];
  const found = sections.filter(
    (section) => plain(section.querySelector('h2')?.textContent) === plain(strings[lang]!['accessibility.report']),
  );
  expect(found).toHaveLength(1);
  return found[0]!; // The line above found it.
}

describe.each(['de', 'en'])('the statement on accessibility in %s', (lang) => {
  const words = strings[lang]!;

  it('says that there is no address if the site names none', () => {
    const section = report(DIST, lang);
    expect(plain(section.querySelector('p')?.textContent)).toBe(plain(words['accessibility.report.none']));
    expect(section.querySelectorAll('a')).toHaveLength(0);
  });

  it('leads to the address that the site names, in one sentence', () => {
    const section = report(fixtureSite('other-data'), lang);
    expect(plain(section.querySelector('p')?.textContent)).toBe(
      plain(`${words['accessibility.report.text']} ${words['accessibility.report.link']}.`),
    );
    const link = section.querySelector('a');
    expect(link?.getAttribute('href')).toBe('mailto:redaktion@example.org');
    expect(plain(link?.textContent)).toBe(plain(words['accessibility.report.link']));
  });
});
