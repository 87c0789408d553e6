// A green run proves that the workshop measures and draws what the build does, coordinate for coordinate. It does not
// prove that a browser paints it there (tests/e2e/workshop.test.ts looks at that).
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawing } from '../../src/chart/drawing.ts';
import { drawingRules } from '../../src/chart/style.ts';
import type { Infographic } from '../../src/dataset/schema.ts';
import { loadData } from '../../src/dataset/load.ts';
import { textRuler } from '../../src/fonts/cut.ts';
import { withoutHidden } from '../../src/model/bases.ts';
import { stagesModel } from '../../src/model/stages.ts';
import { typesetAll, typesetStrings } from '../../src/model/typography.ts';
import { drawn, examine, shownIn } from '../../src/workshop/examine.ts';
import { arbitraryInfographic, asFile } from '../fixtures/arbitrary.ts';
import { runs } from '../size.ts';
import { COMMITTED, committedText, INSTRUMENTS, LANGUAGES } from './instruments.ts';

const ruler = await textRuler();
const { infographics } = loadData('data');

const FRAMES = ['wide', 'tall'] as const;

/** What the build draws of checked data (src/site/data.ts), in both frames, with the rules of each. */
function built(infographic: Infographic, lang: string) {
  const shown = typesetAll(withoutHidden(infographic), LANGUAGES);
  const whole = drawing(stagesModel(shown, lang, typesetStrings(INSTRUMENTS.strings[lang]!, lang)), ruler);
  return FRAMES.map((frame) => ({
    model: whole.model,
    layout: whole[frame],
    rules: drawingRules(whole.model, [whole[frame]]),
  }));
}

/** What the workshop draws of a file's text. */
function inWorkshop(text: string, lang: string) {
  const shown = shownIn(JSON.parse(text), INSTRUMENTS);
  return shown && FRAMES.map((frame) => drawn(shown, lang, frame, INSTRUMENTS));
}

test('texts are as wide as in the build, to the last bit', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.constantFrom('serif' as const, 'sans' as const),
      fc.integer({ min: 8, max: 240 }),
      fc.boolean(),
      (text, face, size, bold) => {
        const style = { face, size, bold };
        expect(INSTRUMENTS.ruler.width(text, style)).toBe(ruler.width(text, style));
      },
    ),
    runs(5000),
  );
  for (const word of ['Zuständigkeiten', 'responsibilities', 'Kommunikationsverantwortliche'])
    for (const lang of LANGUAGES)
      expect(INSTRUMENTS.ruler.hyphenate(word, lang)).toBe(ruler.hyphenate(word, lang));
});

test.each(COMMITTED.flatMap((slug) => LANGUAGES.map((lang) => [slug, lang] as const)))(
  'the drawing of %s (%s) is the one of the build',
  (slug, lang) => {
    const infographic = infographics.find((one) => one.slug === slug)!;
    expect(inWorkshop(committedText(slug), lang)).toEqual(built(infographic, lang));
  },
);

test('the drawings of 100 generated infographics are those of the build', () => {
  fc.assert(
    fc.property(arbitraryInfographic(LANGUAGES), fc.constantFrom(...LANGUAGES), (infographic, lang) => {
      const ours = inWorkshop(JSON.stringify(asFile(infographic)), lang);
      expect(ours).toBeTruthy();
      expect(ours).toEqual(built(infographic, lang));
    }),
    runs(2000),
  );
});

test('a file with problems that the schema reads is drawn all the same, with its problems told', () => {
  const text = committedText().replace('"integrated": 14', '"integrated": 54');
  const { problems } = examine(text, 'test.json', INSTRUMENTS);
  const shown = shownIn(JSON.parse(text), INSTRUMENTS);
  expect(problems.some(({ message }) => message.en.includes('add up to 139'))).toBe(true);
  expect(shown && drawn(shown, 'de', 'wide', INSTRUMENTS)?.model.distributions[0]?.phases.at(-1)?.dots).toBe(
    54,
  );
});
