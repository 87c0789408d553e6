// What pictures of tests are made from: the committed data, or any infographic that the check accepts.
import { fileURLToPath } from 'node:url';
import { drawing } from '../../src/chart/drawing.ts';
import { loadData, type NamedInfographic } from '../../src/dataset/load.ts';
import { textRuler } from '../../src/fonts/cut.ts';
import { creditLine } from '../../src/model/sentences.ts';
import { stagesModel } from '../../src/model/stages.ts';
import type { PictureSource } from '../../src/pictures/pictures.ts';

export const DATA = loadData(fileURLToPath(new URL('../../data', import.meta.url)));
export const ruler = await textRuler();

/** The source of an infographic's pictures in a language; the committed one unless another is given. */
export function sourceOf(lang: string, infographic: NamedInfographic = DATA.infographics[0]!): PictureSource {
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
