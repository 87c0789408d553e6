// A green run does not prove that a link survives every messenger, or that the page shows what was decoded.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  decodeVisit,
  EMPTY_VISIT,
  encodeVisit,
  type Visit,
  type Vocabulary,
} from '../../src/model/answers.ts';
import { GUESS_ALONE } from '../../src/model/fragmentPatterns.ts';
import { versionIn } from '../../src/model/versionFragment.ts';
import { FRAGMENT_KEY, guessIn, leadsToResult, withGuess } from '../../src/model/visitFragment.ts';
import { answersTo, anyCheck, SMALL_CHECK } from './checks.ts';
import { runs } from '../size.ts';

const vocabulary: Vocabulary = {
  check: SMALL_CHECK,
  phases: SMALL_CHECK.rule.map(({ phase }) => phase),
  surveys: ['us-uk-2011', 'us-2011', 'six-2012'],
  groups: [
    ['small', 'large'],
    ['asked', 'not-asked'],
  ],
};

const anyVocabulary: fc.Arbitrary<Vocabulary> = anyCheck.map((check) => ({
  check,
  phases: check.rule.map(({ phase }) => phase),
  surveys: ['a', 'b-2011'],
  groups: [
    ['small', 'large-250'],
    ['asked', 'not-asked'],
  ],
}));

const visitIn = ({ check, phases, surveys, groups }: Vocabulary): fc.Arbitrary<Visit> =>
  fc.record({
    guess: fc.option(fc.integer({ min: 0, max: 100 })),
    phase: fc.option(fc.constantFrom(...phases)),
    answers: check ? answersTo(check) : fc.constant({}),
    survey: fc.option(fc.constantFrom(...surveys.slice(1))),
    groups: fc
      .tuple(...groups.map((options) => fc.option(fc.constantFrom(...options))))
      .map((chosen) => chosen.filter((group) => group !== null)),
  });

const FULL: Visit = {
  guess: 30,
  phase: null,
  answers: { 'people-a': 'yes', 'people-b': null, 'structure-a': 'no', 'culture-b': 'partly' },
  survey: 'us-2011',
  groups: [],
};

describe('a visit in the address', () => {
  it('comes back whole from its fragment, for any check', () => {
    fc.assert(
      fc.property(
        anyVocabulary.chain((words) => fc.tuple(fc.constant(words), visitIn(words))),
        ([words, visit]) => {
          const fragment = encodeVisit(visit, words);
          expect(fragment).toMatch(/^you=1(\.[a-z0-9-]+)*$/);
          expect(fragment.length).toBeLessThan(200);
          expect(decodeVisit(`#${fragment}`, words)).toEqual({ visit, problem: null });
        },
      ),
      runs(),
    );
  });

  it('stays the same from version to version', () => {
    expect(encodeVisit(EMPTY_VISIT, vocabulary)).toBe('you=1');
    expect(encodeVisit({ ...EMPTY_VISIT, phase: 'pilot' }, vocabulary)).toBe('you=1.ppilot');
    expect(encodeVisit(FULL, vocabulary)).toMatchInlineSnapshot(`"you=1.g30.au6ocwg2ctx7y.sus-2011"`);
    expect(encodeVisit({ ...FULL, groups: ['large', 'asked'] }, vocabulary)).toBe(
      'you=1.g30.au6ocwg2ctx7y.sus-2011.olarge.oasked',
    );
  });

  it('survives questions that were added, moved or taken away', () => {
    const [first, ...rest] = SMALL_CHECK.questions;
    const check = { ...SMALL_CHECK, questions: [{ ...first!, id: 'new' }, ...rest.toReversed()] };
    const { visit, problem } = decodeVisit(encodeVisit(FULL, vocabulary), { ...vocabulary, check });
    expect(visit.answers).toEqual({ 'people-b': null, 'structure-a': 'no', 'culture-b': 'partly' });
    expect(problem).toBe('partly');
  });

  it('is read when a messenger has escaped it', () => {
    const escaped = encodeVisit(FULL, vocabulary).replaceAll('.', '%2E').replaceAll('-', '%2d');
    expect(decodeVisit(escaped, vocabulary)).toEqual({ visit: FULL, problem: null });
  });
});

describe('a link that was made before', () => {
  const old = 'you=1.g30.au6ocwg2ctx7y.sus-2011';

  it('still opens, with or without groups in the file', () => {
    for (const groups of [[], vocabulary.groups])
      expect(decodeVisit(old, { ...vocabulary, groups })).toEqual({ visit: FULL, problem: null });
  });

  it('keeps what it can where the self-check or the groups are gone', () => {
    const bare = { ...vocabulary, check: null, groups: [] };
    expect(decodeVisit(`${old}.olarge`, bare)).toEqual({
      visit: { ...EMPTY_VISIT, guess: 30, survey: 'us-2011' },
      problem: 'partly',
    });
  });

  it('names one group of each question: the first counts', () => {
    const { visit, problem } = decodeVisit('you=1.osmall.olarge.oasked', vocabulary);
    expect([visit.groups, problem]).toEqual([['small', 'asked'], 'partly']);
  });
});

describe('a fragment that is not ours to trust', () => {
  test.each([
    ['#people', null],
    ['', null],
    ['#you=', 'damaged'],
    ['#you=0', 'damaged'],
    ['#you=01', 'damaged'],
    ['#you=abc.ppilot', 'damaged'],
    ['#you=1.', null],
    ['#you=%', 'damaged'],
    ['#you=1.g101', 'damaged'],
    ['#you=1.g-1', 'damaged'],
    ['#you=1.g1e1', 'damaged'],
    ['#you=1.p__proto__', 'damaged'],
    ['#you=1.pconstructor', 'damaged'],
    ['#you=1.p<img src=x onerror=alert(1)>', 'damaged'],
    [`#you=1.a${'k3f'.repeat(5000)}`, 'damaged'],
    ['#you=2.anything.at<all>', 'newer'],
    ['#you=9999', 'newer'],
    ['#you=99999', 'damaged'],
  ])('%s is empty, with the problem %s', (fragment, problem) => {
    expect(decodeVisit(fragment, vocabulary)).toEqual({ visit: EMPTY_VISIT, problem });
  });

  test.each([
    ['#you=1.ppilot.zlater', 'partly'],
    ['#you=1.ppilot.pfirst', 'partly'],
    ['#you=1.ppilot..s', 'partly'],
    ['#you=1.ppilot.azz', 'partly'],
    ['#you=1.ppilot.ohuge', 'partly'],
  ])('%s keeps what is understood, with the problem %s', (fragment, problem) => {
    expect(decodeVisit(fragment, vocabulary)).toEqual({ visit: { ...EMPTY_VISIT, phase: 'pilot' }, problem });
  });

  test.each(['.', '...', ')', ').', '%29', '&fbclid=abc', '”', ' (see there)'])(
    'is read whole when %s clings to its end',
    (rest) => {
      const { visit, problem } = decodeVisit(`#you=1.ppilot${rest}`, vocabulary);
      expect({ visit, problem }).toEqual({ visit: { ...EMPTY_VISIT, phase: 'pilot' }, problem: null });
    },
  );

  /** How the scripts in a page's head tell it. */
  const INLINE = new RegExp(GUESS_ALONE);

  // The story reads a guess by itself, and pages decide by the address what they show first.
  test.each(['', '.', '...', ')', ').', '%29', '?fbclid=a.b', '”', ' (see there)'])(
    'is told by pages as by the widget when "%s" clings to its end',
    (rest) => {
      expect(guessIn(`#you=1.g30${rest}`)).toBe(30);
      expect(leadsToResult(`#you=1.g30${rest}`)).toBe(false);
      expect(`#you=1.g30${rest}`).toMatch(INLINE);
      expect(leadsToResult(`#you=1.g30.ppilot${rest}`)).toBe(true);
      expect(`#you=1.g30.ppilot${rest}`).not.toMatch(INLINE);
      expect(versionIn(`#you=1.ppilot.v2${rest}`)).toBe(2);
      expect(withGuess(`#you=1.ppilot.g20${rest}`, 30)).toBe('you=1.g30.ppilot');
    },
  );

  test.each(['g3x', 'g30.ppilot', 'g30%2Eppilot', 'ppilot'])(
    'is left to the widget where %s is more or less than a guess',
    (field) => expect(leadsToResult(`#you=1.${field}`)).toBe(true),
  );

  test('is told by its key as it is written, by pages as by the widget', () => {
    expect(leadsToResult('#YOU=1.ppilot')).toBe(false);
    expect(decodeVisit('#YOU=1.ppilot', vocabulary).visit).toEqual(EMPTY_VISIT);
  });

  test('may have many parameters after it', () => {
    const { visit, problem } = decodeVisit(`#you=1.ppilot?fbclid=${'a'.repeat(500)}`, vocabulary);
    expect([visit.phase, problem]).toEqual(['pilot', null]);
  });

  const known = new Set(
    SMALL_CHECK.questions.flatMap(({ id, options }) => options.map((o) => `${id}/${o.id}`)),
  );
  const hostile = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 600 }),
    fc.string({ unit: fc.constantFrom(...'.agops0123kz<>"%\u202e\u0000é&;:/-') }),
    fc
      .array(
        fc.constantFrom(
          '1',
          'g',
          'p',
          's',
          'a',
          'o',
          'small',
          'large',
          '.',
          'pilot',
          '%2E',
          '%ff',
          'javascript:',
          '</script>',
          '42',
        ),
      )
      .map((parts) => parts.join('')),
    visitIn(vocabulary).chain((visit) =>
      fc.tuple(fc.nat(80), fc.string({ unit: 'binary', maxLength: 4 })).map(([at, put]) => {
        const fragment = encodeVisit(visit, vocabulary).slice(FRAGMENT_KEY.length);
        return fragment.slice(0, at) + put + fragment.slice(at + 1);
      }),
    ),
  );

  it('brings nothing but known ids and whole numbers onto the page, whatever it holds', () => {
    fc.assert(
      fc.property(hostile, fc.boolean(), (text, versioned) => {
        const { visit } = decodeVisit(`#you=${versioned ? '1.' : ''}${text}`, vocabulary);
        expect(Object.keys(visit).sort()).toEqual(['answers', 'groups', 'guess', 'phase', 'survey']);
        for (const group of visit.groups) expect(vocabulary.groups.flat()).toContain(group);
        for (const options of vocabulary.groups)
          expect(visit.groups.filter((group) => options.includes(group)).length).toBeLessThan(2);
        if (visit.guess !== null)
          expect(Number.isInteger(visit.guess) && visit.guess >= 0 && visit.guess <= 100).toBe(true);
        if (visit.phase !== null) expect(vocabulary.phases).toContain(visit.phase);
        if (visit.survey !== null) expect(vocabulary.surveys).toContain(visit.survey);
        for (const [question, option] of Object.entries(visit.answers))
          expect(
            option === null
              ? SMALL_CHECK.questions.some(({ id }) => id === question)
              : known.has(`${question}/${option}`),
          ).toBe(true);
        expect(decodeVisit(encodeVisit(visit, vocabulary), vocabulary).visit).toEqual({
          ...visit,
          survey: visit.survey === vocabulary.surveys[0] ? null : visit.survey,
        });
      }),
      runs(3000),
    );
  });
});
