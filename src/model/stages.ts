// Model layer: one infographic in one language, as the drawing needs it. No pixels, no DOM.
import type { Infographic } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import { distribution, type Distribution } from './distribution.ts';

/** Words of the drawing that are the interface's, not the data file's. */
export interface DrawingWords {
  /** Under the waiting dots, for example "100 Unternehmen". */
  crowd: string;
  /** On the visitor's marker. */
  you: string;
  /** For a share the source does not report. */
  notReported: string;
}

/** What the drawing shows, in one language. */
export interface StagesModel {
  locale: string;
  stages: { id: string; label: string; ingredients: string[] }[];
  phases: { id: string; label: string; highlighted: boolean }[];
  /** All surveys; the first one is drawn. */
  distributions: Distribution[];
  words: DrawingWords;
}

/** The text in this language. Throws if it is missing, which a checked file rules out. */
export function say(text: Readonly<Record<string, string>>, lang: string): string {
  const said = text[lang];
  if (said === undefined) throw new Error(`No text in "${lang}"`);
  return said;
}

/** The drawing's model of an infographic in one language. */
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
