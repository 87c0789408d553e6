// Model layer: one infographic in one language, as the drawing needs it. No pixels, no DOM.
import type { Infographic, Survey } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { MARK, markOf } from './bases.ts';
import { distribution, type PhaseShare } from './distribution.ts';
import { fill, formatNumber, formatPercent, formatShare } from './format.ts';
import { surveyDate } from './surveys.ts';

/** Words of the drawing that are the interface's, not the data file's. */
export interface DrawingStrings {
  /** Under the crowd: what a dot is. */
  crowd: string;
  /** The words under the dots that stay below while others climb. They must not say "none of the stages". */
  rest: string;
  /** Beside the small staircase: all stages stand. */
  all: string;
  /** Beside the visitor's dot while it waits. */
  youWaiting: string;
  /** Beside the visitor's dot in its phase. */
  you: string;
  /** Stands for a share that the source does not report. */
  notReported: string;
}

/** One group of dots in the drawing: a phase, or an answer outside their order. */
export interface DrawnShare extends PhaseShare {
  /** True for an answer that the survey did not have, which only another survey has. */
  absent: boolean;
  /** True if the survey's base is small, so that the number is marked. */
  flagged: boolean;
}

/** A survey as it is drawn: the phases in order, then the answers outside their order, the same for all surveys. */
export interface DrawnSurvey {
  survey: string;
  phases: DrawnShare[];
  /** Dots of the hatched block for what is not reported. */
  unreported: number;
  /** What that block stands for, in per cent, where it is known. */
  rest: number | null;
}

/** The data of the chart, in one language. */
export interface StagesModel {
  locale: string;
  /** How many decimals shares are shown with; undefined for as published. */
  decimals?: number;
  stages: { id: string; label: string; ingredients: string[] }[];
  /**
   * The phases in order, then the answers outside their order, of all surveys (`outside`). `main`: the one phase whose
   * share is set largest; without highlights no phase is.
   */
  phases: {
    id: string;
    label: string;
    highlighted: boolean;
    main: boolean;
    outside: boolean;
    /** Where the label stands in the data file. */
    path: (string | number)[];
  }[];
  /** The phase that means all stages, for the surveys of which a source says so; null if there is none. */
  top: { phase: string; surveys: readonly string[] } | null;
  /** All surveys; the first one is drawn. */
  distributions: DrawnSurvey[];
  /** Year and number of those asked in each survey, in a few words. */
  bases: readonly string[];
  words: DrawingStrings;
}

/** The text in this language. Throws if it is missing; the loader has ruled that out. */
export function say(text: Readonly<Record<string, string>>, lang: string): string {
  const translation = text[lang];
  if (translation === undefined) throw new Error(`No text in "${lang}"`);
  return translation;
}

/** The forms of the noun for those who were asked: in a survey, or else in the whole infographic. */
export function respondentForms(
  infographic: Pick<Infographic, 'respondents'>,
  lang: string,
  survey?: Pick<Survey, 'respondents'>,
): Readonly<Record<string, string>> {
  return survey?.respondents?.[lang] ?? infographic.respondents[lang] ?? {};
}

/** Year and number of those asked, in a few words: they stand beside the largest number. */
export function yearAndBase(
  infographic: Pick<Infographic, 'respondents'>,
  survey: Survey,
  lang: string,
  strings: Strings,
): string {
  const { sampleSize } = survey;
  const forms = respondentForms(infographic, lang, survey);
  const year = surveyDate(survey).slice(0, 4);
  return sampleSize === null
    ? fill(strings['drawing.baseUnknown'], { year })
    : fill(strings['drawing.base'], {
        ...forms,
        ...(sampleSize === 1 ? { many: forms.one ?? '' } : {}),
        year,
        n: formatNumber(lang, sampleSize),
      });
}

/** The answers outside the order of the phases, of all surveys, each once, and where their labels are. */
export function outsideAnswers({ surveys }: Pick<Infographic, 'surveys'>) {
  const answers = surveys.flatMap(({ other = [] }, survey) =>
    other.map(({ id, label }, index) => ({ id, label, path: ['surveys', survey, 'other', index, 'label'] })),
  );
  return answers.filter(({ id }, index) => answers.findIndex((answer) => answer.id === id) === index);
}

/** A survey as it is drawn. */
export function drawnAs(infographic: Infographic, survey: Survey): DrawnSurvey {
  const { phases, other, unreported, rest } = distribution(infographic.phases, survey);
  const flagged = markOf(infographic, survey) !== '';
  const outside = outsideAnswers(infographic).map(({ id }): DrawnShare => {
    const answer = other.find(({ phase }) => phase === id);
    return answer
      ? { ...answer, absent: false, flagged }
      : { phase: id, share: null, dots: 0, absent: true, flagged };
  });
  return {
    survey: survey.id,
    phases: [...phases.map((entry) => ({ ...entry, absent: false, flagged })), ...outside],
    unreported,
    rest,
  };
}

/** The share of a group as the drawing writes it; a dash for an answer that the survey did not have. Small bases are marked. */
export function writtenShare(
  {
    locale,
    words,
    decimals,
  }: Pick<StagesModel, 'locale' | 'decimals'> & { words: Pick<DrawingStrings, 'notReported'> },
  entry: Pick<DrawnShare, 'share' | 'absent' | 'flagged'> | undefined,
): string {
  if (entry?.absent) return '–';
  const mark = entry?.flagged && entry.share !== null ? MARK : '';
  return formatShare(locale, entry?.share, words.notReported, decimals) + mark;
}

/** What a survey leaves over as the drawing writes it, marked like its other numbers; empty where it is not known. */
export function writtenRest(
  model: Parameters<typeof writtenShare>[0],
  { rest, phases }: Pick<DrawnSurvey, 'rest' | 'phases'>,
): string {
  const flagged = phases.some((entry) => entry.flagged);
  return rest === null ? '' : writtenShare(model, { share: rest, absent: false, flagged });
}

/** The id of the phase whose share visitors guess: the one that means all stages, or else the last in their order. */
export function guessedPhase({
  phases,
  top,
}: {
  phases: readonly { id: string; outside?: boolean }[];
  top?: { phase: string } | null;
}): string | undefined {
  return top?.phase ?? phases.findLast(({ outside }) => !outside)?.id;
}

/** The drawing's model of an infographic in one language. */
export function stagesModel(infographic: Infographic, lang: string, strings: Strings): StagesModel {
  const { stages, surveys, highlights, top = null } = infographic;
  const total = stages.length;
  const main = top?.phase ?? highlights.at(-1)?.phase;
  return {
    locale: lang,
    stages: stages.map((stage, index) => ({
      id: stage.id,
      label: `${index + 1} ${say(stage.label, lang)}`,
      ingredients: stage.ingredients.map((ingredient) => say(ingredient, lang)),
    })),
    ...(infographic.decimals === undefined ? {} : { decimals: infographic.decimals }),
    phases: [
      ...infographic.phases.map((phase, index) => ({
        id: phase.id,
        label: say(phase.short, lang),
        highlighted: highlights.some((highlight) => highlight.phase === phase.id),
        main: phase.id === main,
        outside: false,
        path: ['phases', index, 'short'],
      })),
      ...outsideAnswers(infographic).map(({ id, label, path }) => ({
        path,
        id,
        label: say(label, lang),
        highlighted: false,
        main: false,
        outside: true,
      })),
    ],
    top: top && { phase: top.phase, surveys: top.surveys },
    bases: surveys.map((survey) => yearAndBase(infographic, survey, lang, strings)),
    distributions: surveys.map((survey) => drawnAs(infographic, survey)),
    words: {
      crowd: fill(strings['drawing.crowd'], { one: formatPercent(lang, 1) }),
      rest: fill(strings['drawing.rest'], { total }),
      all: fill(strings['drawing.all'], { total }),
      youWaiting: strings['drawing.youWaiting'],
      you: strings['drawing.you'],
      notReported: strings['drawing.notReported'],
    },
  };
}
