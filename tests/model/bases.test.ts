// A green run proves what becomes of numbers with small bases, of intervals and of reading sentences in the model. It does
// not prove that a page shows it (tests/dist does, for the built site).
import { describe, expect, it } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import type { Figure, Infographic, Survey } from '../../src/dataset/schema.ts';
import { figureBase, hiddenSurveys, limitsOf, treatment, withoutHidden } from '../../src/model/bases.ts';
import { readingOf } from '../../src/model/reading.ts';
import { distributionNotes, isRounded, precisionInWords } from '../../src/model/notes.ts';
import { pictureInWords, sceneInWords, shareList } from '../../src/model/sentences.ts';
import { drawnAs, stagesModel, writtenShare } from '../../src/model/stages.ts';
import { widgetProps } from '../../src/widget/props.ts';
import { baseSentence, guessSentence, standingSentence } from '../../src/widget/sentences.ts';
import { translator } from '../../src/widget/translator.ts';
import { surveyCase } from '../fixtures/surveyCases.ts';
import { sourceOf } from '../pictures/source.ts';
import { svgOf } from '../pictures/svg.ts';

const { strings } = loadData('data');
const words = strings.en!;
const teams = surveyCase('useRest');

/** The case with other fields in its surveys, by their index. */
function withSurveys(change: (survey: Survey, index: number) => Partial<Survey>): Infographic {
  return {
    ...teams,
    surveys: teams.surveys.map((survey, index) => ({ ...survey, ...change(survey, index) })),
  };
}

describe('a number with a small base', () => {
  it.each([
    [null, 'shown'],
    [100, 'shown'],
    [99, 'flagged'],
    [30, 'flagged'],
    [29, 'hidden'],
  ] as const)('n = %s is %s', (n, expected) => {
    expect(treatment(n, limitsOf({}))).toBe(expected);
  });

  it('has the limits of the file, if it sets some', () => {
    const limits = limitsOf({ smallBases: { flagUnder: 50, hideUnder: 10 } });
    expect([9, 49, 50].map((n) => treatment(n, limits))).toEqual(['hidden', 'flagged', 'shown']);
  });

  it('carries its mark wherever the drawing writes it, and a note says what that means', () => {
    const small = withSurveys((_, index) => (index === 0 ? { sampleSize: 80 } : {}));
    const model = stagesModel(small, 'en', words);
    const [first, second] = small.surveys.map((survey) => drawnAs(small, survey));
    expect(first!.phases.map((entry) => writtenShare(model, entry))).toEqual(['59%*', '30%*', '8%*']);
    expect(second!.phases.map((entry) => writtenShare(model, entry))).toEqual(['64%', '25%', '9%']);
    expect(distributionNotes(small, small.surveys[0]!, 'en', words).join(' ')).toContain(
      '* Fewer than 100 respondents',
    );
    expect(distributionNotes(small, small.surveys[1]!, 'en', words).join(' ')).not.toContain('*');
  });

  it.each(['de', 'en'])('is marked in every sentence that says it, with the note beside it (%s)', (lang) => {
    const small = withSurveys((_, index) =>
      index === 0 ? { sampleSize: 80, sample: 'probability' as const } : {},
    );
    const top = { ...teams.result, phase: 'phase-3', surveys: ['y2021'], sources: ['report'] };
    const climb = { ...small, top };
    const [first, second] = small.surveys;
    const said = strings[lang]!;
    const few = said['numbers.smallBase'].replace('{n}', '100');
    const sentences = [
      pictureInWords(small, lang, said),
      sceneInWords(small, 'result', lang, said),
      sceneInWords(climb, 'top', lang, said),
      precisionInWords(small, first!, lang, said)!,
    ];
    for (const sentence of sentences) {
      expect(sentence).toMatch(/8\u00a0?%\*/);
      expect(sentence).toContain(few);
    }
    expect(shareList(small, first!, lang, said).every((share) => share.endsWith('*'))).toBe(true);
    expect(pictureInWords(small, lang, said, second)).not.toContain('*');
    const figure = teams.figures.find(({ kind }) => kind === 'distributions')!;
    expect(readingOf(figure, small, lang, said)).toMatch(/8\u00a0?%\*/);
    expect(readingOf(bars({ 'one.all': 80 })[0], teams, lang, said)).toMatch(/12[.,]5\u00a0?%\*/);
  });

  it('is marked in the widget’s sentences and on the pictures of a result, with what the mark means', async () => {
    const small = { ...withSurveys((_, index) => (index === 0 ? { sampleSize: 80 } : {})), slug: 'few' };
    const source = sourceOf('en', small);
    const props = widgetProps(small, 'en', words, {
      home: '/',
      credit: '',
      staircase: source.drawing.staircase,
      asksGuess: true,
    });
    const t = translator(props);
    const [first, second] = props.data.surveys;
    expect(standingSentence(t, first!, 'phase-2')).toMatch(/^59\* of 100 .*30\* were in the same .*8\* were/);
    expect(baseSentence(t, first!)).toContain('* Fewer than 100');
    expect(standingSentence(t, second!, 'phase-2')).not.toContain('*');
    expect(guessSentence(t, 20, 8, first!.mark)).toContain('8* of 100');
    for (const kind of ['og', { result: 'phase-2' }] as const) {
      const text = (await svgOf(source, kind)).textContent;
      expect(text).toContain('30%*');
      expect(text.replace(/\s+/g, ' ')).toMatch(/\* ?fewer ?than ?100/);
    }
    // Where there is room for it, how many were in the same phase.
    const [one] = surveyCase('useRounded').surveys;
    const short = { ...surveyCase('useRounded'), surveys: [{ ...one!, sampleSize: 80 }], slug: 'short' };
    const result = (await svgOf(sourceOf('en', short), { result: 'phase-2' })).textContent;
    expect(result).toMatch(/22%\*\sof\srespondents/);
  });

  it('is not shown at all under the lower limit: pages have such a survey no more, and name it', () => {
    const small = withSurveys((_, index) => (index === 1 ? { sampleSize: 12 } : {}));
    expect(hiddenSurveys(small).map(({ id }) => id)).toEqual(['y2022']);
    expect(withoutHidden(small).surveys.map(({ id }) => id)).toEqual(['y2021', 'y2023', 'y2020']);
    expect(withoutHidden(teams)).toBe(teams);
  });

  it('is known by row and series, or else by series', () => {
    const [figure] = bars({ all: 400, 'one.all': 20 });
    expect(figureBase(figure, 'one', 'all')).toBe(20);
    expect(figureBase(figure, 'two', 'all')).toBe(400);
    expect(figureBase(figure, 'two', 'none')).toBe(null);
  });
});

/** A figure of bars with these bases. */
function bars(bases?: Record<string, number>): [Extract<Figure, { kind: 'bars' }>] {
  const text = (name: string) => ({ de: name, en: name });
  return [
    {
      id: 'bars',
      kind: 'bars',
      title: text('Title'),
      base: text('Base'),
      ...(bases ? { bases } : {}),
      series: [{ id: 'all', label: text('All') }],
      rows: [
        { id: 'one', label: text('One'), values: { all: 12.5 } },
        { id: 'two', label: text('Two'), values: { all: 40 } },
      ],
      sources: ['report'],
      cites: [],
    },
  ];
}

describe('how to read a figure', () => {
  it('is said of its first number', () => {
    expect(readingOf(bars()[0], teams, 'en', words)).toBe('the figure for ‘One’ is 12.5%.');
  });

  it('is said of a number that is shown, with the decimals of the page', () => {
    const [figure] = bars({ 'one.all': 20 });
    expect(readingOf(figure, { ...teams, decimals: 1 }, 'en', words)).toBe('the figure for ‘Two’ is 40.0%.');
  });

  it('is what the file says, if it says something', () => {
    const figure = { ...bars()[0], reading: { de: 'So.', en: 'Like this.' } };
    expect(readingOf(figure, teams, 'en', words)).toBe('Like this.');
  });

  it('speaks of the last phase where surveys stand side by side', () => {
    const figure = teams.figures.find(({ kind }) => kind === 'distributions')!;
    expect(readingOf(figure, teams, 'en', words)).toBe('in ‘y2021’, 8% named the phase ‘Using’.');
  });
});

describe('the interval', () => {
  const said = (change: Partial<Survey>) => {
    const one = withSurveys(() => change);
    return precisionInWords(one, one.surveys[0]!, 'en', words);
  };

  it('is given for a probability sample with a known base, and for nothing else', () => {
    expect(said({ sample: 'probability', sampleSize: 603 })).toContain('from 6.1% to 10.4%');
    for (const sample of ['panel', 'register', 'census', undefined] as const)
      expect(said({ sample, sampleSize: 603 })).not.toMatch(/\d ?%/);
    expect(said({ sample: 'probability', sampleSize: null })).not.toMatch(/\d ?%/);
  });

  it('is missing for a reason that the page says', () => {
    expect(said({ sample: 'panel' })).toContain('access panel');
    expect(said({ sample: 'register' })).toContain('register');
    expect(said({ sample: 'census' })).toContain('Everybody was asked');
    expect(said({ sample: undefined })).toContain('do not say whether respondents were chosen at random');
    expect(said({ sample: 'probability', sampleSize: null })).toContain('do not say how many answered');
  });
});

describe('a page that rounds', () => {
  it('says so of the table and of the survey, and only where it does', () => {
    const large = surveyCase('largeAsPublished');
    expect(isRounded(large)).toBe(true);
    expect(isRounded({ ...large, decimals: 2 })).toBe(false);
    expect(isRounded(surveyCase('influence'))).toBe(false);
    const notes = (decimals: number) =>
      distributionNotes({ ...large, decimals }, large.surveys[0]!, 'en', words).join(' ');
    expect(notes(1)).toContain('rounded to one decimal');
    expect(notes(0)).toContain('rounded to whole numbers');
    expect(notes(2)).not.toContain('rounded to');
  });
});

describe('the author’s own text alternative', () => {
  const alt = { de: 'Fast alle stehen links.', en: 'Nearly all stand on the left.' };
  const own = { ...teams, alt };

  it('is added to the generated one, of the survey that is drawn', () => {
    const [first, second] = own.surveys;
    expect(pictureInWords(own, 'en', words)).toBe(`${pictureInWords(teams, 'en', words)} ${alt.en}`);
    expect(sceneInWords(own, 'result', 'en', words, first)).toContain(alt.en);
    expect(pictureInWords(own, 'en', words, second)).not.toContain(alt.en);
  });
});
