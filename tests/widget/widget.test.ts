// Pure parts of the widget on the committed infographic, in both languages. A green run does not prove that the
// components show what is written here, or that the sentences read well; browser tests and eyes do that.
import { describe, expect, it, test } from 'vitest';
import { staircaseLayout } from '../../src/chart/staircaseLayout.ts';
import { loadData } from '../../src/dataset/load.ts';
import { textRuler } from '../../src/fonts/cut.ts';
import { decodeVisit, EMPTY_VISIT, encodeVisit } from '../../src/model/answers.ts';
import { formatList, formatNumber } from '../../src/model/format.ts';
import { placement } from '../../src/model/placement.ts';
import { staircase } from '../../src/model/staircase.ts';
import { stagesModel } from '../../src/model/stages.ts';
import { everyAnswers } from '../model/checks.ts';
import {
  askView,
  firstOpen,
  hasResult,
  readView,
  settled,
  startedAgain,
  viewAfterAnswer,
  viewBefore,
  viewOf,
  vocabularyOf,
  withAnswers,
} from '../../src/widget/flow.ts';
import { widgetProps } from '../../src/widget/props.ts';
import { resultAddress, resultSentence, resultText } from '../../src/widget/shareResult.ts';
import {
  decidedBy,
  gapSentence,
  guessSentence,
  phaseText,
  stairsRule,
  stairsSentence,
  standingSentence,
} from '../../src/widget/sentences.ts';
import { translator } from '../../src/widget/translator.ts';

const { infographics: all, site, strings } = loadData('data');
const infographics = all.filter(({ slug }) => slug === site.front);
const ruler = await textRuler();
const staircaseIn = (lang: string, at = 0) =>
  staircaseLayout(stagesModel(infographics[at]!, lang, strings[lang]!), ruler);
const propsIn = (lang: string, at = 0) =>
  widgetProps(infographics[at]!, lang, strings[lang]!, {
    credit: '',
    home: lang === 'de' ? '/' : `/${lang}/`,
    staircase: staircaseIn(lang, at),
    asksGuess: true,
  });
const de = propsIn('de');
const en = propsIn('en');
const t = translator(de);
const { data } = de;
const check = data.check!; // The committed infographic has a self-check.
const first = data.surveys[0]!;
const answersOf = (...options: (number | null)[]) =>
  Object.fromEntries(
    options.map((option, index) => [
      check.questions[index]!.id,
      option === null ? null : check.questions[index]!.options[option]!.id,
    ]),
  );

describe('the props of the island', () => {
  it('hold ids, numbers and one language, and stay small', () => {
    const text = JSON.stringify(de);
    expect(text).not.toContain('"en":');
    expect(text.length).toBeLessThan(19_000);
    expect(check.rule).toEqual(en.data.check?.rule);
    expect(de.data.surveys.map(({ distribution }) => distribution)).toEqual(
      en.data.surveys.map(({ distribution }) => distribution),
    );
  });

  it('have every string that a sentence asks for, in both languages', () => {
    expect(Object.keys(de.strings).sort()).toEqual(Object.keys(en.strings).sort());
    expect(Object.values(de.strings).filter((text) => !text)).toEqual([]);
  });
});

describe('the flow', () => {
  it('goes from guess to ways to questions to the result, and asks nothing twice', () => {
    let visit = EMPTY_VISIT;
    expect(viewOf(check, visit, 'one')).toEqual({ name: 'guess' });
    visit = { ...visit, guess: 20 };
    expect(viewOf(check, visit, 'one')).toEqual({ name: 'ways' });
    const asked: string[] = [];
    let view = askView(check, visit, 'one');
    while (view.name === 'ask') {
      asked.push(view.question);
      visit = withAnswers(visit, { [view.question]: null });
      view = viewAfterAnswer(check, visit);
    }
    expect(asked).toEqual(check.questions.map(({ id }) => id));
    expect(view).toEqual({ name: 'result' });
    expect(viewOf(check, visit, 'one')).toEqual({ name: 'result' });
  });

  it('asks only what is open, from the middle on', () => {
    const visit = { ...EMPTY_VISIT, answers: answersOf(1, null, 2) };
    expect(viewOf(check, visit, 'one')).toEqual({ name: 'ask', question: check.questions[3]!.id });
    expect(viewOf(check, visit, 'all')).toEqual({ name: 'all' });
    const rest = settled(check, visit);
    expect(firstOpen(check, rest)).toBeNull();
    expect(rest.answers).toMatchObject(visit.answers);
  });

  it('leads back from question to question, and from the first to the ways', () => {
    const ways = check.questions.map(({ id }) => viewBefore(check, { name: 'ask', question: id }));
    expect(ways[0]).toEqual({ name: 'ways' });
    expect(ways.slice(1)).toEqual(
      check.questions.slice(0, -1).map(({ id }) => ({ name: 'ask', question: id })),
    );
    expect(viewBefore(check, { name: 'all' })).toEqual({ name: 'ways' });
    expect(viewBefore(check, { name: 'choose' })).toEqual({ name: 'ways' });
  });

  it('lets a later answer overrule a chosen phase, and starting again forget all but the guess', () => {
    const chosen = { ...EMPTY_VISIT, guess: 3, phase: 'pilot', survey: 'us-2012' };
    expect(hasResult(check, chosen)).toBe(true);
    expect(withAnswers(chosen, answersOf(0)).phase).toBeNull();
    expect(startedAgain(chosen)).toEqual({ ...EMPTY_VISIT, guess: 3 });
  });

  test.each([null, 'result', {}, { name: 'ask' }, { name: 'ask', question: 'x' }, { name: 'toString' }, [1]])(
    'takes no view from a foreign history entry: %j',
    (entry) => expect(readView(entry, check)).toBeNull(),
  );
});

describe('the sentences', () => {
  test('say the survey’s own numbers for every phase, in German', () => {
    expect(data.phases.map(({ id }) => standingSentence(t, first, id))).toMatchInlineSnapshot(`
      [
        "12 von 100 befragten Unternehmen standen in derselben Phase und 87 waren weiter.",
        "12 von 100 befragten Unternehmen waren weniger weit, 26 standen in derselben Phase und 61 waren weiter.",
        "38 von 100 befragten Unternehmen waren weniger weit, 24 standen in derselben Phase und 37 waren weiter.",
        "62 von 100 befragten Unternehmen waren weniger weit, 23 standen in derselben Phase und 14 waren weiter.",
        "85 von 100 befragten Unternehmen waren weniger weit und 14 standen in derselben Phase.",
      ]
    `);
  });

  test('say them in English, for every survey', () => {
    const translate = translator(en);
    expect(en.data.surveys.map((survey) => standingSentence(translate, survey, 'integrated')))
      .toMatchInlineSnapshot(`
      [
        "85 of 100 companies surveyed were less far along and 14 were in the same phase.",
        "84 of 100 companies surveyed were less far along and 16 were in the same phase.",
        "88 of 100 companies surveyed were less far along and 12 were in the same phase.",
        "90 of 100 companies surveyed were less far along and 11 were in the same phase.",
      ]
    `);
  });

  test.each(['de', 'en'])('state numbers that add up to the sum of the survey, in %s', (lang) => {
    const props = propsIn(lang);
    const translate = translator(props);
    for (const survey of props.data.surveys)
      for (const { id } of props.data.phases) {
        const sentence = standingSentence(translate, survey, id).replace(/ (von|of) 100/, '');
        const sum = (sentence.match(/\d+/g) ?? []).reduce((total, number) => total + Number(number), 0);
        expect(sum).toBe(survey.distribution.sum);
      }
  });

  test('leave out what is not reported, and say so', () => {
    const { distribution } = first;
    const phases = distribution.phases.map((entry, index) =>
      index === 0 ? { ...entry, share: null } : entry,
    );
    const survey = { ...first, distribution: { ...distribution, phases, complete: false } };
    expect(standingSentence(t, survey, 'pilot')).toBe(
      '24 von 100 befragten Unternehmen standen in derselben Phase und 37 waren weiter. Nicht alle Anteile sind angegeben.',
    );
  });

  test('write one and decimals as the language does', () => {
    const { distribution } = first;
    const phases = distribution.phases.map((entry, index) => ({
      ...entry,
      share: [1, 12.4, 1, 1, 1][index] ?? 0,
    }));
    const survey = { ...first, distribution: { ...distribution, phases } };
    expect(standingSentence(t, survey, 'first')).toBe(
      '1 von 100 befragten Unternehmen war weniger weit, 12,4 standen in derselben Phase und 3 waren weiter.',
    );
  });

  test.each([
    [14, 'Genau getroffen: In der Umfrage waren es 14 von 100.'],
    [30, 'In der Umfrage waren es 14 von 100. Ihre Schätzung liegt um 16 darüber.'],
    [0, 'In der Umfrage waren es 14 von 100. Ihre Schätzung liegt um 14 darunter.'],
  ])('compare the guess %i with the survey', (guess, sentence) => {
    expect(guessSentence(t, guess, 14)).toBe(sentence);
  });

  test('write numbers and lists as the language does, also without a formatter', () => {
    for (const props of [de, en]) {
      expect(props.plainNumbers).toBe(true);
      const translate = translator(props);
      for (const value of [0, 7, 100, 999, 1000, 12_345, 12.4, -3])
        expect(translate.number(value)).toBe(formatNumber(props.locale, value));
      const parts = ['a {1}', 'b', 'c', 'd', 'e'];
      expect(props.lists).toHaveLength(4);
      for (let count = 0; count <= parts.length; count += 1)
        expect(translate.list(parts.slice(0, count))).toBe(formatList(props.locale, parts.slice(0, count)));
    }
  });

  test('need a formatter where shares have decimals, digits are others or words decide on lists', () => {
    const [infographic] = infographics;
    const [survey] = infographic!.surveys;
    const place = { credit: '', home: '/', staircase: staircaseIn('de'), asksGuess: false };
    const shares = { ...survey!.shares, [infographic!.phases[0]!.id]: 12.4 };
    const decimals = { ...infographic!, surveys: [{ ...survey!, shares }] };
    expect(widgetProps(decimals, 'de', strings['de']!, place).plainNumbers).toBe(false);
    const inLanguage = (lang: string) => {
      const [said] = JSON.parse(JSON.stringify([infographic]).replaceAll('"de":', `"${lang}":`)) as [
        typeof infographic,
      ];
      return widgetProps(said!, lang, strings['de']!, place);
    };
    expect(inLanguage('ar-EG').plainNumbers).toBe(false);
    expect(inLanguage('fr').lists).toHaveLength(4);
    expect(inLanguage('es').lists).toEqual([]);
    expect(translator(inLanguage('es')).list(['a', 'i'])).toBe('a e i');
  });

  test('explain a range, what is missing and what decided', () => {
    const placed = placement(check, answersOf(2, 1, 1, null, 1, null));
    expect(phaseText(t, data, placed.possible)).toBe('Pilotphase bis Voll integriert');
    expect(gapSentence(t, data, placed)).toBe(
      'Für „Integration läuft“ brauchen Sie mindestens noch 2 Punkte.',
    );
    const partly = placement(check, answersOf(2, 1, 1, 0, 0, 0));
    expect(gapSentence(t, data, partly)).toBe(
      'Für „Integration läuft“ brauchen Sie mindestens noch 3 Punkte, davon 1 Punkt bei Kultur.',
    );
    expect(gapSentence(translator(en), en.data, partly)).toBe(
      'To reach ‘Integrating’ you still need at least 3 points, including 1 point in Culture.',
    );
    const sure = placement(check, answersOf(2, 2, 1, 0, 1, 2));
    expect(gapSentence(t, data, sure)).toBe(
      'Für „Voll integriert“ brauchen Sie mindestens noch 2 Punkte bei Struktur.',
    );
    expect(decidedBy(sure).map(([phase, pivots]) => [phase, pivots.length])).toEqual([['pilot', 4]]);
    expect(gapSentence(t, data, placement(check, answersOf(2, 2, 2, 2, 2, 2)))).toBe('');
  });
});

describe('the staircase in words', () => {
  const stagesOf = (...options: (number | null)[]) => {
    const order = data.stages.map(({ id }) => id);
    return staircase(order, data.stairs.needed, placement(check, answersOf(...options)).stages);
  };
  const said = (props: typeof de, ...options: (number | null)[]) =>
    stairsSentence(translator(props), props.data, stagesOf(...options));

  test.each([
    [[0, 0, 0, 0, 0, 0], 'Noch steht keine Stufe: Der gelbe Punkt wartet am Fuß der Treppe.'],
    [[2, 1, 0, 0, 0, 0], 'Der gelbe Punkt steht auf Personal. Als Nächstes fehlt Struktur.'],
    [[2, 1, 2, 1, 0, 2], 'Der gelbe Punkt steht auf Struktur. Als Nächstes fehlt Kultur.'],
    [
      [2, 1, 0, 2, 1, 2],
      'Kultur steht schon, aber Struktur davor fehlt noch: Der gelbe Punkt kommt nur bis Personal.',
    ],
    [
      [1, 1, 2, 2, 1, 2],
      'Struktur und Kultur stehen schon, aber Personal davor fehlt noch: Der gelbe Punkt wartet am Fuß der Treppe.',
    ],
    [
      [1, 1, 0, 2, 1, 2],
      'Kultur steht schon, aber Personal davor fehlt noch: Der gelbe Punkt wartet am Fuß der Treppe.',
    ],
    [[2, 1, 2, 1, 1, 2], 'Alle 3 Stufen stehen: Der gelbe Punkt ist ganz oben.'],
  ])('says of %j where the dot stands, and what keeps it there', (options, sentence) => {
    expect(said(de, ...options)).toBe(sentence);
  });

  it('says the same in English', () => {
    expect([
      said(en, 2, 1, 0, 2, 1, 2),
      said(en, 1, 1, 2, 2, 1, 2),
      said(en, 2, 1, 2, 1, 0, 2),
      said(en, 2, 2, 2, 2, 2, 2),
    ]).toEqual([
      'Culture is already in place, but Structure before it is missing: the yellow dot gets no further than People.',
      'Structure and Culture are already in place, but People before them is missing: the yellow dot waits at the foot of the stairs.',
      'The yellow dot stands on Structure. Next comes Culture.',
      'All 3 stages are in place: the yellow dot stands at the top.',
    ]);
  });

  it('agrees with dot, steps and placement for every set of answers, "not sure" included', () => {
    const names = data.stages.map(({ label }) => label);
    const order = data.stages.map(({ id }) => id);
    for (const answers of everyAnswers(check, true)) {
      const placed = placement(check, answers);
      const stairs = staircase(order, data.stairs.needed, placed.stages);
      const sentence = stairsSentence(t, data, stairs);
      const all = stairs.steps.every(({ whole }) => whole);
      const blocked = names[stairs.standing];
      const agrees = all
        ? placed.phase === data.stairs.phase && sentence.includes('Alle 3 Stufen stehen')
        : placed.phase !== data.stairs.phase &&
          sentence.includes(stairs.standing ? ` ${names[stairs.standing - 1]}` : 'am Fuß der Treppe') &&
          (!sentence.includes('fehlt') || sentence.includes(String(blocked)));
      if (!agrees) expect.fail(JSON.stringify({ answers, sentence, phase: placed.phase }));
      const couldStand = stairs.steps.every(({ possible }) => possible === 1);
      if (couldStand !== placed.possible.includes(data.stairs.phase))
        expect.fail(JSON.stringify({ answers, possible: placed.possible, steps: stairs.steps }));
    }
  }, 60_000);

  it('says that the dot stays at the foot where the rule asks for no points per stage', () => {
    const stairs = { ...data.stairs, needed: 0 };
    const order = data.stages.map(({ id }) => id);
    const full = staircase(order, 0, placement(check, answersOf(2, 2, 2, 2, 2, 2)).stages);
    expect(stairsSentence(t, { ...data, stairs }, full)).toBe(
      'Für „Voll integriert“ zählt hier nur die Summe, keine einzelne Stufe. Darum bleibt der gelbe Punkt am Fuß der Treppe.',
    );
    expect(stairsRule(t, stairs)).toBe('Eine Stufe steht erst mit allen Punkten.');
    expect(stairsRule(t, data.stairs)).toBe('Eine Stufe steht ab 3 Punkten.');
  });
});

describe('what is passed on', () => {
  const vocabulary = vocabularyOf(data);
  const visit = { ...EMPTY_VISIT, guess: 30, answers: answersOf(2, 1, 1, null, 1, 2) };
  const fragment = encodeVisit(visit, vocabulary);

  it('leads through the page of the phase, in the language it was made in, under any base', () => {
    const here = 'https://example.org/sub/path/en/#you=1.g3';
    expect(resultAddress('/sub/path/en/', ['pilot'], fragment, here)).toBe(
      `https://example.org/sub/path/en/result/pilot/#${fragment}`,
    );
    expect(resultAddress('https://charts.example/', ['pilot'], 'you=1', here)).toBe(
      'https://charts.example/result/pilot/#you=1',
    );
  });

  it('means the same in another language', () => {
    expect(decodeVisit(fragment, vocabularyOf(en.data))).toEqual({ visit, problem: null });
  });

  it('is short enough to read out', () => expect(fragment.length).toBeLessThan(40));

  it.each([
    [
      'de',
      'Von „Pilotphase“ aus gezählt: 38 von 100 befragten Unternehmen waren weniger weit, 24 standen in derselben Phase',
    ],
    [
      'en',
      'Counted from ‘Pilot phase’: 38 of 100 companies surveyed were less far along, 24 were in the same phase',
    ],
  ])('names the phase that is counted where the result is a range, in %s', (lang, start) => {
    const props = propsIn(lang);
    const translate = translator(props);
    const survey = props.data.surveys[0]!;
    const range = resultSentence(translate, props.data, survey, ['pilot', 'integrating']);
    expect(range.startsWith(start), range).toBe(true);
    expect(resultSentence(translate, props.data, survey, ['pilot'])).toBe(
      standingSentence(translate, survey, 'pilot'),
    );
  });

  it('says as text what the page says, with base, source and link', () => {
    const result = {
      title: 'T',
      phase: 'Pilotphase',
      sentence: 'S.',
      base: 'B.',
      guess: '',
      source: 'Q',
      link: 'https://x.example/',
    };
    expect(resultText(t, result)).toBe(
      'T\nUnser Unternehmen: Pilotphase\nS.\nB.\nQuelle: Q\nhttps://x.example/',
    );
    expect(resultText(t, { ...result, guess: 'G.' })).toBe(
      'T\nUnser Unternehmen: Pilotphase\nS.\nB.\nG.\nQuelle: Q\nhttps://x.example/',
    );
  });
});
