// A green run proves that Firefox's reader view, by its library, finds the whole article with its drawing in words, and no
// words of controls. It does not prove what other browsers' reader views leave out.
import { Readability } from '@mozilla/readability';
import { describe, expect, it } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { sceneInWords } from '../../src/model/sentences.ts';
import { say } from '../../src/model/stages.ts';
import { open } from './site.ts';

const { infographics, site, strings } = loadData('data');
const pages = infographics.flatMap((infographic) =>
  site.languages.map(({ code }, index) => {
    const folder = [index === 0 ? '' : code, infographic.slug === site.front ? '' : infographic.slug];
    return { path: [...folder, 'index.html'].filter(Boolean).join('/'), infographic, lang: code };
  }),
);
/** A text as it is compared: spaces of one kind, no soft hyphens. */
const plain = (text: string) => text.replaceAll('\u00AD', '').replaceAll(/\s+/g, ' ').trim();

describe.each(pages)('$path in a reader view', ({ path, infographic, lang }) => {
  const t = strings[lang]!;
  const document = open(path);
  const shown = [...document.querySelectorAll('main h2')].map(({ textContent }) => plain(textContent));
  const article = new Readability(document).parse();
  const text = plain(article?.textContent ?? '');
  /** Each element's own text. */
  const texts = (() => {
    const content = open(path);
    content.body.innerHTML = article?.content ?? '';
    return [...content.body.querySelectorAll('*')].map(({ textContent }) => plain(textContent));
  })();

  it('has its title, the drawing in words, and every stage', () => {
    expect(plain(article?.title ?? '')).toBe(plain(say(infographic.title, lang)));
    expect(text).toContain(plain(sceneInWords(infographic, 'result', lang, t)));
    expect(text).toContain(plain(say(infographic.result.claim, lang)));
    for (const stage of infographic.stages) expect(text).toContain(plain(say(stage.claim, lang)));
    expect(shown.length).toBeGreaterThan(5);
  });

  it('has no words of controls, and no number that stands alone', () => {
    const controls = [
      ...site.languages.map(({ code }) => code.toUpperCase()),
      t['step.intro'],
      t['step.you'],
      t['step.next'],
      t['numbers.heading'],
      t['missing.reload'],
      t['download.menu'],
      t['guess.share'],
    ].map(plain);
    const alone = article ? texts.filter((own) => controls.includes(own)) : ['no article'];
    // A heading of the article may say the same as a link to it.
    expect(alone.filter((own) => !shown.includes(own))).toEqual([]);
    expect(text).not.toContain(plain(t['step.show']));
    expect(text).not.toContain(plain(t['missing.part']));
    expect(texts.filter((own) => /^50$/.test(own))).toEqual([]);
  });
});
