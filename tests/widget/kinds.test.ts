// The widget on infographics of other kinds: without a self-check, with yes/no questions that simply add up, with groups.
// A green run does not prove that the components show it; tests/e2e/kinds.test.ts does.
import { describe, expect, it, test } from 'vitest';
import { staircaseLayout } from '../../src/chart/staircaseLayout.ts';
import { checkInfographic } from '../../src/dataset/infographic.ts';
import { stringsOf } from '../../src/dataset/load.ts';
import type { Infographic } from '../../src/dataset/schema.ts';
import { textRuler } from '../../src/fonts/cut.ts';
import { decodeVisit, EMPTY_VISIT, encodeVisit, type Visit } from '../../src/model/answers.ts';
import { withoutHidden } from '../../src/model/bases.ts';
import { placement } from '../../src/model/placement.ts';
import { staircase } from '../../src/model/staircase.ts';
import { stagesModel } from '../../src/model/stages.ts';
import {
  askView,
  begun,
  firstOpen,
  hasResult,
  outsideOf,
  readView,
  settled,
  viewAfterAnswer,
  viewBefore,
  viewOf,
  vocabularyOf,
  withAnswers,
  withGroup,
  withNewer,
} from '../../src/widget/flow.ts';
import { widgetProps } from '../../src/widget/props.ts';
import {
  gapSentence,
  ruleSentence,
  setSentence,
  stairsRule,
  stairsSentence,
} from '../../src/widget/sentences.ts';
import { translator } from '../../src/widget/translator.ts';
import { asFile } from '../fixtures/arbitrary.ts';
import { PLAIN, STAGED, SUMS } from '../fixtures/kinds.ts';

const strings = stringsOf('data', ['de', 'en']);
const ruler = await textRuler();
const propsOf = (infographic: Infographic, lang = 'de') =>
  widgetProps({ ...infographic, slug: 'kind' }, lang, strings[lang]!, {
    credit: '',
    home: '/',
    staircase: staircaseLayout(stagesModel(infographic, lang, strings[lang]!), ruler),
    asksGuess: false,
  });
const sums = propsOf(SUMS);
const check = sums.data.check!; // It has one.
const t = translator(sums);
const all = (answer: string) => Object.fromEntries(check.questions.map(({ id }) => [id, answer]));

test('a group whose survey is too small to be shown says so, and is compared with another', () => {
  const [small, large] = SUMS.surveys;
  const few = withoutHidden({ ...SUMS, surveys: [small!, { ...large!, sampleSize: 12 }] });
  const { data } = propsOf(few, 'en');
  const visit = withGroup(data.check, EMPTY_VISIT, 0, 'large');
  expect(visit.survey).toBeNull();
  expect(outsideOf(data.check, visit)).toEqual([
    'Fewer than 30 answered in this group. So its numbers are not shown, and you are compared with another survey.',
  ]);
  const vocabulary = vocabularyOf(data);
  expect(decodeVisit(encodeVisit(visit, vocabulary), vocabulary)).toEqual({ visit, problem: null });
  // One that was not asked says nothing else.
  expect(outsideOf(data.check, withGroup(data.check, EMPTY_VISIT, 0, 'tiny'))).toEqual([
    'Those with fewer than 10 people were not asked.',
  ]);
});

test.each([
  ['without stages and self-check', PLAIN],
  ['with yes/no questions', SUMS],
  ['with stages that the rule does not ask for', STAGED],
])('an infographic %s is in order', (_, infographic) => {
  expect(checkInfographic(JSON.stringify(asFile(infographic)), 'x.json', ['de', 'en']).problems).toEqual([]);
});

describe('without a self-check', () => {
  const { data } = propsOf(PLAIN);

  it('the visitor chooses a phase: no question is asked, and none is open', () => {
    expect(data.check).toBeNull();
    expect(firstOpen(null, EMPTY_VISIT)).toBeNull();
    expect(hasResult(null, EMPTY_VISIT)).toBe(false);
    expect(viewOf(null, { ...EMPTY_VISIT, guess: 20 }, 'one')).toEqual({ name: 'ways' });
    expect(askView(null, EMPTY_VISIT, 'all')).toEqual({ name: 'choose' });
    expect(viewBefore(null, { name: 'choose' })).toEqual({ name: 'ways' });
    expect(readView({ name: 'ask', question: 'internet' }, null)).toBeNull();
    const chosen = { ...EMPTY_VISIT, phase: 'often' };
    expect(viewOf(null, chosen, 'one')).toEqual({ name: 'result' });
  });

  it('a link holds the phase, and answers in it are left out', () => {
    const vocabulary = vocabularyOf(data);
    const visit = { ...EMPTY_VISIT, guess: 3, phase: 'often' };
    const fragment = encodeVisit(visit, vocabulary);
    expect(fragment).toBe('you=1.g3.poften');
    expect(decodeVisit(fragment, vocabulary)).toEqual({ visit, problem: null });
    expect(decodeVisit(`${fragment}.ak3f`, vocabulary)).toEqual({ visit, problem: 'partly' });
  });
});

describe('groups that are asked first', () => {
  const start = { ...EMPTY_VISIT, guess: 10 };

  it('come before the questions, one after the other, and only once', () => {
    let visit: Visit = start;
    const seen: unknown[] = [];
    let view = askView(check, visit, 'one');
    while (view.name !== 'result' && seen.length < 20) {
      seen.push(view.name === 'group' ? view.group : view.name === 'ask' ? view.question : view.name);
      if (view.name === 'group') {
        const [option] = check.groups[view.group]!.options.slice(-1);
        visit = withGroup(check, visit, view.group, option!.id);
      } else if (view.name === 'ask') visit = withAnswers(visit, { [view.question]: 'no' });
      view = viewAfterAnswer(check, visit);
    }
    expect(seen).toEqual([0, 1, ...check.questions.map(({ id }) => id)]);
  });

  it('lead back, to each other and to the ways', () => {
    expect(viewBefore(check, { name: 'ask', question: 'internet' })).toEqual({ name: 'group', group: 1 });
    expect(viewBefore(check, { name: 'group', group: 1 })).toEqual({ name: 'group', group: 0 });
    expect(viewBefore(check, { name: 'group', group: 0 })).toEqual({ name: 'ways' });
    expect(readView({ name: 'group', group: 1 }, check)).toEqual({ name: 'group', group: 1 });
    for (const group of [2, -1, '0', undefined]) expect(readView({ name: 'group', group }, check)).toBeNull();
  });

  it('choose the survey: the last answer that names one', () => {
    const large = withGroup(check, start, 0, 'large');
    expect([large.survey, large.groups]).toEqual(['large', ['large']]);
    const other = withGroup(check, large, 1, 'other-sector');
    expect([other.survey, other.groups]).toEqual(['large', ['large', 'other-sector']]);
    const small = withGroup(check, other, 0, 'small');
    expect([small.survey, small.groups]).toEqual(['small', ['small', 'other-sector']]);
    expect(withGroup(check, small, 0, 'tiny').survey).toBeNull();
    const second = {
      ...check,
      groups: [...check.groups, check.groups[0]!].map((group, index) =>
        index < 2 ? group : { ...group, options: [{ id: 'late', label: '', survey: 'small' }] },
      ),
    };
    expect(withGroup(second, other, 2, 'late').survey).toBe('small');
  });

  it('say of each chosen one that it was not asked, and let the visitor go on', () => {
    const tiny = withGroup(check, start, 0, 'tiny');
    expect(outsideOf(check, tiny)).toEqual(['Wer weniger als 10 Personen beschäftigt, wurde nicht gefragt.']);
    const both = withGroup(check, tiny, 1, 'finance');
    expect(outsideOf(check, both)).toHaveLength(2);
    expect(outsideOf(check, withGroup(check, both, 0, 'small'))).toEqual([
      'Die Finanzbranche wurde nicht gefragt.',
    ]);
    expect(viewAfterAnswer(check, both)).toEqual({ name: 'ask', question: 'internet' });
  });

  it('come back from a link with answers and survey, which may be another one', () => {
    const vocabulary = vocabularyOf(sums.data);
    const large = withGroup(check, withAnswers(start, all('yes')), 0, 'large');
    for (const visit of [large, { ...large, survey: null }, withGroup(check, large, 1, 'finance')]) {
      const fragment = encodeVisit(visit, vocabulary);
      expect(decodeVisit(fragment, vocabulary)).toEqual({ visit, problem: null });
      expect(viewOf(check, visit, 'one')).toEqual({ name: 'result' });
    }
    expect(begun(check, withGroup(check, EMPTY_VISIT, 0, 'small'))).toBe(true);
  });

  it('are kept with their survey where the visitor goes back, but not in a result', () => {
    const newest = withGroup(check, withAnswers(start, { internet: 'yes' }), 0, 'large');
    expect(withNewer(EMPTY_VISIT, newest, false)).toEqual(newest);
    expect(withNewer(EMPTY_VISIT, newest, true)).toEqual({ ...EMPTY_VISIT, guess: 10 });
    const compared = { ...EMPTY_VISIT, survey: 'large' };
    expect(withNewer(compared, start, false)).toEqual({ ...compared, guess: 10 });
  });

  it('may be left open: a result without them is a result', () => {
    const visit = withAnswers(start, all('no'));
    expect(hasResult(check, visit)).toBe(true);
    expect(viewOf(check, visit, 'one')).toEqual({ name: 'result' });
    expect(viewAfterAnswer(check, visit)).toEqual({ name: 'result' });
  });
});

describe('yes/no questions', () => {
  it.each([
    ['de', ['Ja', 'Nein']],
    ['en', ['Yes', 'No']],
  ])('are answered with the words of the language, in %s', (lang, labels) => {
    for (const { options } of propsOf(SUMS, lang).data.check!.questions)
      expect(options.map(({ label }) => label)).toEqual(labels);
  });

  it('that another one has answered are asked no more, and asked again if that is taken back', () => {
    const visit = withAnswers(EMPTY_VISIT, { advanced: 'yes' });
    const rest = check.questions.filter(({ id }) => !['advanced', 'cloud'].includes(id));
    const answered = withAnswers(visit, Object.fromEntries(rest.map(({ id }) => [id, 'no'])));
    expect(firstOpen(check, answered)).toBeNull();
    expect(firstOpen(check, withAnswers(answered, { advanced: 'no' }))).toBe('cloud');
    expect(settled(check, visit).answers.cloud).toBeNull();
    expect(placement(check, settled(check, visit).answers).points).toBe(2);
  });

  it('say which answer set them, in both languages', () => {
    expect(setSentence(t, sums.data, 'advanced')).toBe(
      'Das folgt aus Ihrem Ja auf: Sind höhere Cloud-Dienste dabei?',
    );
    const en = propsOf(SUMS, 'en');
    expect(setSentence(translator(en), en.data, 'web')).toBe(
      'This follows from your yes to: Do you sell to consumers on the web?',
    );
    expect(setSentence(t, sums.data, undefined)).toBe('');
  });

  it('tell what is missing in points alone', () => {
    const placed = placement(check, { ...all('no'), internet: 'yes' });
    expect(gapSentence(t, sums.data, placed)).toBe('Für „niedrig“ brauchen Sie mindestens noch 3 Punkte.');
  });
});

describe('the rule', () => {
  it('is said to be the source’s where the file says so, and not where it does not', () => {
    const [source] = SUMS.sources;
    expect(ruleSentence(t, sums.data)).toBe(
      `Die Regel, nach der eingeordnet wird, stammt von der Quelle: ${source!.label.de}.`,
    );
    const { origin, ...own } = SUMS.check!;
    expect(origin).toBeDefined();
    expect(ruleSentence(t, propsOf({ ...SUMS, check: own }).data)).toBe('');
    expect(ruleSentence(t, propsOf(PLAIN).data)).toBe('');
  });
});

describe('the staircase of a rule that asks for no points per stage', () => {
  const props = propsOf(STAGED);
  const staged = props.data.check!;
  const stairsOf = (answers: Record<string, string | null>) =>
    staircase(
      props.data.stages.map(({ id }) => id),
      props.data.stairs.needed,
      placement(staged, answers).stages,
    );

  it('fills by points, stands only with all of them, and leaves the dot at the foot', () => {
    const answers = { ...all('no'), internet: 'yes', fast: 'yes', website: 'yes', social: 'yes', erp: 'yes' };
    const stairs = stairsOf(answers);
    expect(stairs.steps.map(({ sure, whole }) => [sure, whole])).toEqual([
      [1, true],
      [0.25, false],
      [0, false],
    ]);
    expect(stairs.standing).toBe(0);
    expect(stairsOf(all('yes')).standing).toBe(0);
    expect(stairsOf(all('yes')).steps.every(({ whole }) => whole)).toBe(true);
  });

  it('counts what an answer sets, and what "not sure" could set', () => {
    expect(stairsOf({ ...all('no'), advanced: 'yes' }).steps[1]!.sure).toBe(0.5);
    expect(stairsOf({ ...all('no'), advanced: null }).steps[1]).toMatchObject({ sure: 0, possible: 0.5 });
  });

  it('says so in words', () => {
    const words = translator(props);
    expect(stairsSentence(words, props.data, stairsOf(all('yes')))).toContain('zählt hier nur die Summe');
    expect(stairsRule(words, props.data.stairs)).toBe('Eine Stufe steht erst mit allen Punkten.');
  });
});
