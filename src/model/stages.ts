// Model layer: the data of the chart, in one language. No pixels, no DOM.
import type { Infographic } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { distribution, type Distribution } from './distribution.ts';

/** Interface strings that the chart contains. */
export interface DrawingStrings {
  /** Label of the dots before they move to their phases, for example "100 Unternehmen". */
  crowd: string;
  /** Label of the visitor's marker. */
  you: string;
  /** Stands for a share that the source does not report. */
  notReported: string;
}

/** The data of the chart, in one language. */
export interface StagesModel {
  locale: string;
  stages: { id: string; label: string; ingredients: string[] }[];
  phases: { id: string; label: string; highlighted: boolean }[];
  /** All surveys; the first one is drawn. */
  distributions: Distribution[];
  words: DrawingStrings;
}

/** The text in this language. Throws if it is missing; the loader has ruled that out. */
export function say(text: Readonly<Record<string, string>>, lang: string): string {
  const translation = text[lang];
  if (translation === undefined) throw new Error(`No text in "${lang}"`);
  return translation;
}

/** The data of an infographic's chart in one language. */
export function stagesModel(infographic: Infographic, lang: string, strings: Strings): StagesModel {
  return {
    locale: lang,
    stages: infographic.stages.map((stage, index) => ({
      id: stage.id,
      label: `${index + 1} ${say(stage.label, lang)}`,
      ingredients: stage.ingredients.map((ingredient) => say(ingredient, lang)),
    })),
    phases: infographic.phases.map((phase) => ({
      id: phase.id,
      label: say(phase.short, lang),
      highlighted: infographic.highlights.some((highlight) => highlight.phase === phase.id),
    })),
    distributions: infographic.surveys.map((survey) => distribution(infographic.phases, survey)),
    words: {
      crowd: strings['drawing.crowd'],
      you: strings['drawing.you'],
      notReported: strings['drawing.notReported'],
    },
  };
}
