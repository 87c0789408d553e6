// What pictures of tests are made from: the committed data, or any infographic that the check accepts.
import { fileURLToPath } from 'node:url';
import { drawing } from '../../src/chart/drawing.ts';
import { loadData, type NamedInfographic } from '../../src/dataset/load.ts';
import { textRuler } from '../../src/fonts/cut.ts';
import { creditLine } from '../../src/model/sentences.ts';
import { stagesModel } from '../../src/model/stages.ts';
import type { PictureSource } from '../../src/pictures/pictures.ts';

export const DATA = loadData(fileURLToPath(new URL('../../data', import.meta.url)));
/** The infographic of the front page: the committed one that pictures are tested with. */
const front = DATA.infographics.find(({ slug }) => slug === DATA.site.front);
if (!front) throw new Error('The front page has no infographic');
export const committed: NamedInfographic = front;
export const ruler = await textRuler();

/** The source of an infographic's pictures in a language; the committed one unless another is given. */
export function sourceOf(lang: string, infographic: NamedInfographic = committed): PictureSource {
  const words = DATA.strings[lang]!;
  return {
    infographic,
    site: DATA.site,
    lang,
    words,
    drawing: drawing(stagesModel(infographic, lang, words), ruler),
    ruler,
    credit: creditLine(DATA.site, `${DATA.site.address}/${lang}/`, words),
  };
}
