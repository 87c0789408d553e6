// Workshop: what of the drawing is looked at: scene, language, frame, theme, survey, and the visitor's dot.
import { scenes } from '../../chart/scenes.ts';
import type { Infographic } from '../../dataset/schema.ts';
import type { Desk } from '../desk.svelte.ts';

/** Whether the page itself is dark. */
function isPageDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? matchMedia('(prefers-color-scheme: dark)').matches : theme === 'dark';
}

/** What is chosen, and what is looked at where a version does not have what is chosen. */
export class Viewing {
  readonly #desk: Desk;
  chosenLang = $state('');
  chosenScene = $state('result');
  frame = $state<'wide' | 'tall'>('wide');
  isDark = $state(isPageDark());
  survey = $state('');
  you = $state('');

  constructor(desk: Desk) {
    this.#desk = desk;
    this.chosenLang = desk.seed.lang;
  }

  /** The language that is looked at. */
  get lang(): string {
    const { languages } = this.#desk;
    return languages.includes(this.chosenLang) ? this.chosenLang : (languages[0] ?? '');
  }

  /** The scenes of a version. */
  scenesOf({ stages, top }: Infographic): string[] {
    return scenes(
      stages.map(({ id }) => id),
      top !== undefined,
    );
  }

  /** The scene that is looked at in a version. */
  sceneOf(shown: Infographic): string {
    return this.scenesOf(shown).includes(this.chosenScene) ? this.chosenScene : 'result';
  }

  /** The number of the survey that is looked at in a version, from 0. */
  surveyOf({ surveys }: Infographic): number {
    return Math.max(
      0,
      surveys.findIndex(({ id }) => id === this.survey),
    );
  }
}
