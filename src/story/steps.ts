// Story layer: the links and buttons of a figure and the keys of its step bar, which lead from scene to scene.
import { rightwards } from './sideways.ts';
import { scenesOf, showScene } from './figure.ts';
import { afterPaint } from './paint.ts';
import { onPress } from './press.ts';
import { stillness } from './settings.ts';

/** Milliseconds that each scene is shown while the story plays again. */
const PACE = 1600;
/** Keys that lead to the first or last scene. */
const EDGE: Record<string, number> = { Home: 0, End: -1 };

/** How a link of the step bar was pressed. Screen readers press as a keyboard does. */
export type Press = 'keyboard' | 'pointer';

/** True if a press with this modifier is the browser's: a new tab, a download. */
export function isModified({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent | KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

/**
 * Connects the links `[data-to]`, the buttons `[data-go]` and the step bar `[data-keys]` of a figure, which takes keys
 * while it has the focus itself. Each listener is on its control: screen readers call all of a figure that has one
 * "clickable". `goTo` leads to a scene; it gets the press of a link, which also moves the focus. A press is painted before
 * what it leads to. Playing again only shows the scenes; returns a function that ends it.
 */
export function connectSteps(figure: HTMLElement, goTo: (scene: string, press?: Press) => void): () => void {
  let playing = 0;
  /** The scene with which playing again ends. */
  let until = '';
  const shown = () => figure.dataset.scene ?? '';
  const right = rightwards();
  /** Keys that lead to the scene before or after. */
  const beside: Record<string, number> = { ArrowRight: right, ArrowDown: 1, ArrowLeft: -right, ArrowUp: -1 };
  const stop = () => {
    clearTimeout(playing);
    playing = 0;
  };
  const press = (find: (scenes: string[]) => string | undefined, how?: Press) =>
    afterPaint(() => {
      const scene = find(scenesOf(figure));
      if (scene !== undefined) goTo(scene, how);
    });
  const go = (by: number) => press((scenes) => scenes[scenes.indexOf(shown()) + by]);
  const replay = () => {
    const play = (index: number) => {
      const scene = scenesOf(figure)[index] ?? until;
      showScene(figure, scene);
      playing = scene === until ? 0 : window.setTimeout(() => play(index + 1), PACE);
    };
    // Pressed while it plays: to the same end.
    if (!playing) until = shown();
    stop();
    if (!stillness(document.documentElement)) play(0);
  };

  for (const button of figure.querySelectorAll<HTMLElement>('[data-go]'))
    onPress(button, () => {
      if (button.dataset.go === 'replay') afterPaint(replay);
      else go(button.dataset.go === 'next' ? 1 : -1);
    });
  for (const link of figure.querySelectorAll<HTMLElement>('[data-to]'))
    link.addEventListener('click', (event) => {
      if (isModified(event)) return;
      event.preventDefault();
      press(() => link.dataset.to, event.detail === 0 ? 'keyboard' : 'pointer');
    });
  const bar = figure.querySelector<HTMLElement>('[data-keys]');
  bar?.addEventListener('keydown', (event) => {
    const by = beside[event.key];
    const edge = EDGE[event.key];
    if (event.target !== bar || isModified(event) || (by === undefined && edge === undefined)) return;
    event.preventDefault();
    if (by !== undefined) go(by);
    else if (edge !== undefined) press((scenes) => scenes.at(edge));
  });
  return stop;
}
