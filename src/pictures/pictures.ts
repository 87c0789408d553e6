// Pictures layer: which pictures an infographic has in a language, what they say and carry, and their files.
import { readFileSync } from 'node:fs';
import { pictureFile, resultNames, resultPhases, type PictureKind } from '../site/addresses.ts';
import type { Drawing } from '../chart/drawing.ts';
import { baseOf } from '../chart/preview.ts';
import type { NamedInfographic } from '../dataset/load.ts';
import type { Site } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import type { Ruler } from '../fonts/measure.ts';
import { fill } from '../model/format.ts';
import { drawingCaption, guessQuestion, pictureInWords, shareOf } from '../model/sentences.ts';
import { respondentForms, say } from '../model/stages.ts';
import { drawnSurvey } from '../model/surveys.ts';
import { COMPOSERS } from './compose.ts';
import { embeddedFonts } from './fonts.ts';
import { png, svgFile, type Kept, type Studio } from './png.ts';
import { resultPreview } from './result.ts';
import type { Composed, PictureWords } from './sheet.ts';

/** What pictures are made from. */
export interface PictureSource {
  infographic: NamedInfographic;
  site: Site;
  lang: string;
  words: Strings;
  drawing: Drawing;
  ruler: Ruler;
  /** Where the article is published and under which licence. */
  credit: string;
}

/** A finished picture. */
export interface Picture {
  file: string;
  kind: PictureKind;
  type: 'image/png' | 'image/svg+xml';
  /** Size in pixels. */
  width: number;
  height: number;
  alt: string;
  /** Size of the file. */
  bytes: number;
  /** The file's content: not kept, since all pictures of a large site are more than fits into memory. */
  body: () => NonSharedBuffer;
}

/** All kinds of pictures of an infographic. */
export function pictureKinds(infographic: NamedInfographic): PictureKind[] {
  return ['svg', 'png', 'og', 'portrait', 'guess', ...resultNames(infographic).map((result) => ({ result }))];
}

/** The words of an infographic's pictures. */
export function pictureWords(source: PictureSource): PictureWords {
  const { infographic, lang, words, credit } = source;
  const question = guessQuestion(infographic, lang, words);
  const survey = drawnSurvey(infographic);
  const label = say(survey.label, lang);
  const cited = infographic.sources.find(({ id }) => id === survey.sources[0]);
  return {
    title: say(infographic.title, lang),
    finding: say(infographic.result.claim, lang),
    base: baseOf(infographic, lang, words),
    caption: drawingCaption(infographic, survey, lang, words),
    source: fill(words['picture.source'], { source: cited ? say(cited.label, lang) : label }),
    credit,
    alt: pictureInWords(infographic, lang, words),
    question,
    questionAlt: fill(words['picture.question'], { question }),
  };
}

/** Where a result stands: its phase, or the first and the last phase of a range. */
function placedIn({ infographic, lang, words }: PictureSource, possible: readonly string[]): string {
  const [first = '', last] = possible.map((id) => {
    const found = infographic.phases.find((phase) => phase.id === id);
    if (!found) throw new Error(`No phase "${id}" in ${infographic.slug}`);
    return say(found.short, lang);
  });
  const phase = last === undefined ? first : fill(words['widget.result.range'], { first, last });
  return fill(words['picture.placed'], { ...respondentForms(infographic, lang), phase });
}

function compose(source: PictureSource, kind: PictureKind, said: PictureWords): Composed {
  const { drawing, ruler, infographic, lang, words } = source;
  if (typeof kind === 'string') return COMPOSERS[kind](drawing, said, ruler);
  const phases = resultPhases(kind.result);
  const survey = drawnSurvey(infographic);
  // A range has no share of its own.
  const share = phases.length > 1 ? null : (survey.shares[kind.result] ?? null);
  const placed = placedIn(source, phases);
  const result = {
    phases,
    placed,
    same:
      share === null
        ? ''
        : fill(words['picture.same'], { share: shareOf(infographic, survey, share, lang, words) }),
    // Starts with the result.
    alt: `${placed}. ${pictureInWords(infographic, lang, words)}`,
  };
  return resultPreview(drawing, said, result, ruler);
}

/** The numbers a picture carries in its file, as published; null where a share is not reported. */
function carried({ infographic }: PictureSource): string {
  const { id, sampleSize, asked, published, shares, other, sum, rest } = drawnSurvey(infographic);
  const numbers = { shares, other, sum, rest };
  return JSON.stringify({
    infographic: infographic.slug,
    survey: id,
    sampleSize,
    asked,
    published,
    ...numbers,
  });
}

/** What a picture has besides its file. */
type Described = Omit<Picture, 'type' | 'bytes' | 'body'>;

/** An SVG with its fonts inside. */
function withFonts(svg: string, fonts: string): string {
  const inside = svg.indexOf('<rect');
  return svg.slice(0, inside) + fonts + svg.slice(inside);
}

/** A kept picture. A function of its own, so that its closure does not hold the SVG for the whole build. */
function keptPicture(described: Described, type: Picture['type'], scale: number, kept: Kept): Picture {
  const { width, height } = described;
  const { path, bytes } = kept;
  return {
    ...described,
    type,
    width: width * scale,
    height: height * scale,
    bytes,
    body: () => readFileSync(path),
  };
}

/** One picture, drawn or taken from the cache. PNGs are twice the size of the SVG, previews and feeds as asked for. */
export async function picture(source: PictureSource, kind: PictureKind, studio?: Studio): Promise<Picture> {
  const { infographic, site, lang } = source;
  const said = pictureWords(source);
  const { svg, width, height, alt } = compose(source, kind, said);
  const file = pictureFile(infographic.slug, lang, kind);
  const described = { file, kind, width, height, alt };
  if (kind === 'svg')
    return keptPicture(
      described,
      'image/svg+xml',
      1,
      await svgFile(withFonts(svg, await embeddedFonts()), studio),
    );
  const scale = kind === 'png' ? 2 : 1;
  const texts = {
    Title: said.title,
    Description: alt,
    Author: site.publisher.name,
    Copyright: site.licence.name,
    Source: said.source,
    // A file that asks a question must not hold the answer.
    ...(kind === 'guess' ? {} : { 'Survey data': carried(source) }),
  };
  const kept = await png({ name: file, svg, width: width * scale, texts }, studio);
  return keptPicture(described, 'image/png', scale, kept);
}
