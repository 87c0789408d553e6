// A green run proves what the widget says of surveys with answers outside the order, rests and other people than
// companies. It does not prove that the components show it.
import { describe, expect, it } from 'vitest';
import { staircaseLayout } from '../../src/chart/staircaseLayout.ts';
import { loadData } from '../../src/dataset/load.ts';
import { textRuler } from '../../src/fonts/cut.ts';
import { stagesModel } from '../../src/model/stages.ts';
import { widgetProps } from '../../src/widget/props.ts';
import { guessSentence, standingSentence } from '../../src/widget/sentences.ts';
import { translator } from '../../src/widget/translator.ts';
import { surveyCase, type SURVEY_CASES } from '../fixtures/surveyCases.ts';

const { strings } = loadData('data');
const ruler = await textRuler();

/** The widget of a case in one language: its words, and its first survey. */
function widgetOf(name: keyof typeof SURVEY_CASES, lang: string) {
  const infographic = { ...surveyCase(name), slug: 'case' };
  const words = strings[lang]!;
  const staircase = staircaseLayout(stagesModel(infographic, lang, words), ruler);
  const props = widgetProps(infographic, lang, words, { home: '/', credit: '', staircase, asksGuess: true });
  return { t: translator(props), survey: props.data.surveys[0]!, props };
}

describe('the sentence of a result', () => {
  it('counts no answer outside the order as less or further, and names them apart', () => {
    const { t, survey } = widgetOf('influence', 'en');
    expect(standingSentence(t, survey, 'phase-3')).toBe(
      '19.4 of 100 adults surveyed were less far along, 4.4 were in the same phase, 44.9 were further along and 31.4 gave an answer outside this order.',
    );
    const german = widgetOf('influence', 'de');
    expect(standingSentence(german.t, german.survey, 'phase-1')).toBe(
      '7,7 von 100 befragten Erwachsenen standen in derselben Phase, 61 waren weiter und 31,4 gaben eine Antwort außerhalb dieser Reihenfolge.',
    );
  });

  it('names the rest that is not reported', () => {
    const { t, survey } = widgetOf('scaleRest', 'en');
    expect(standingSentence(t, survey, 'phase-4')).toBe(
      '91.6 of 100 companies surveyed were less far along, 1.5 were in the same phase and the answers of 6.9 are not reported.',
    );
  });

  it('has the decimals that the page shows', () => {
    const { t, survey } = widgetOf('largeAsPublished', 'en');
    expect(standingSentence(t, survey, 'phase-4')).toBe(
      '57.3 of 100 companies surveyed were less far along and 42.7 were in the same phase.',
    );
    expect(survey.drawn.map(({ label }) => label)).toEqual(['3.7%', '13.9%', '39.7%', '42.7%']);
    expect(guessSentence(t, 40, survey.lastShare!)).toContain('42.7 of 100');
  });
});

describe('the chart beside the widget', () => {
  it('is given the hollow dots of other answers, and a dash where a survey does not have them', () => {
    const { props } = widgetOf('influence', 'de');
    expect(props.data.surveys[0]!.drawn.at(-2)).toEqual({
      phase: 'dont-know',
      dots: 31,
      label: '31,2\u00a0%',
      reported: true,
    });
    expect(props.data.phases.map(({ id }) => id)).not.toContain('dont-know');
  });

  it('is given the rest as it is written, of the surveys that leave one', () => {
    const { props } = widgetOf('useRest', 'en');
    expect(props.data.surveys.map(({ rest }) => rest)).toEqual(['3%', '2%', '5%', '']);
  });
});

describe('the words of the widget', () => {
  it('speak to people as people', () => {
    const { t } = widgetOf('influence', 'de');
    expect(t('heading')).toBe('Wo stehen Sie?');
    expect(t('choose.legend')).toBe('In welcher Phase sind Sie?');
    expect(t('share.placed', { phase: 'Weder noch' })).toBe('Ich: Weder noch');
    const english = widgetOf('influence', 'en');
    expect(english.t('heading')).toBe('Where do you stand?');
    expect(english.t('guess.question', { phase: 'Neither' })).toBe(
      'How many of 100 adults surveyed were at ‘Neither’?',
    );
  });
});
