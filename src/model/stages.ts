// Model layer: one infographic in one language, as the drawing needs it. No pixels, no DOM.
import type { Infographic, Survey } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { distribution, type Distribution } from './distribution.ts';
import { fill, formatNumber, formatPercent } from './format.ts';

/** Words of the drawing that are the interface's, not the data file's. */
export interface DrawingStrings {
  /** Under the crowd: what a dot is. */
  crowd: string;
  /** Under those that stay below while others climb: not "none of the stages". */
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

/** The data of the chart, in one language. */
export interface StagesModel {
  locale: string;
  stages: { id: string; label: string; ingredients: string[] }[];
  /** `main`: the one phase whose share is set largest; without highlights no phase is. */
  phases: { id: string; label: string; highlighted: boolean; main: boolean }[];
  /** The phase that means all stages, for the surveys of which a source says so; null if there is none. */
  top: { phase: string; surveys: readonly string[] } | null;
  /** All surveys; the first one is drawn. */
  distributions: Distribution[];
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

/** Year and number of those asked, in a few words: they stand beside the largest number. */
export function yearAndBase(
  { asked, published, sampleSize }: Survey,
  lang: string,
  strings: Strings,
): string {
  const year = (asked ?? published).slice(0, 4);
  return sampleSize === null
    ? fill(strings['drawing.baseUnknown'], { year })
    : fill(strings['drawing.base'], { year, n: formatNumber(lang, sampleSize) });
}

/** The id of the phase whose share visitors guess: the one that means all stages, or else the last. */
export function guessedPhase({
  phases,
  top,
}: {
  phases: readonly { id: string }[];
  top?: { phase: string } | null;
}): string | undefined {
  return top?.phase ?? phases.at(-1)?.id;
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
    phases: infographic.phases.map((phase) => ({
      id: phase.id,
      label: say(phase.short, lang),
      highlighted: highlights.some((highlight) => highlight.phase === phase.id),
      main: phase.id === main,
    })),
    top: top && { phase: top.phase, surveys: top.surveys },
    bases: surveys.map((survey) => yearAndBase(survey, lang, strings)),
    distributions: surveys.map((survey) => distribution(infographic.phases, survey)),
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
