// Story layer: the links and buttons of a figure and the keys of its step bar, which lead from scene to scene.
import { rightwards } from './sideways.ts';
import { scenesOf, showScene } from './figure.ts';
import { afterPaint } from './paint.ts';
import { onPress } from './press.ts';
import { stillness } from './settings.ts';

/** Milliseconds that each scene is shown while the story plays again. */
const PACE = 1600;

/** How a link of the step bar was pressed. Screen readers press as a keyboard does. */
export type Press = 'keyboard' | 'pointer';
/** Finds the scene to which a press leads, among all. */
type Find = (scenes: string[]) => string | undefined;

/** True if a press with this modifier is the browser's: a new tab, a download. */
export function isModified({ altKey, ctrlKey, metaKey, shiftKey }: MouseEvent | KeyboardEvent): boolean {
  return altKey || ctrlKey || metaKey || shiftKey;
}

/**
 * Connects the links `[data-to]`, the buttons `[data-go]` and the step bar `[data-keys]` of a figure, which takes keys
 * while it has the focus itself. Each listener is on its control: with one on the figure, screen readers would call
 * everything in it "clickable". `goTo` leads to a scene; it gets the press of a link, which also moves the focus. A press
 * is painted before what it leads to. Playing again only shows the scenes; returns a function that ends it.
 */
export function connectSteps(figure: HTMLElement, goTo: (scene: string, press?: Press) => void): () => void {
  let playing = 0;
  /** The scene with which playing again ends. */
  let until = '';
  const shown = () => figure.dataset.scene ?? '';
  const stop = () => {
    clearTimeout(playing);
    playing = 0;
  };
  const press = (find: Find, how?: Press) =>
    afterPaint(() => {
      const scene = find(scenesOf(figure));
      if (scene !== undefined) goTo(scene, how);
    });
  const beside =
    (by: number): Find =>
    (scenes) =>
      scenes[scenes.indexOf(shown()) + by];
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
      else press(beside(button.dataset.go === 'next' ? 1 : -1));
    });
  for (const link of figure.querySelectorAll<HTMLElement>('[data-to]'))
    link.addEventListener('click', (event) => {
      if (isModified(event)) return;
      event.preventDefault();
      press(() => link.dataset.to, event.detail === 0 ? 'keyboard' : 'pointer');
    });
  const right = rightwards();
  const keys: Record<string, Find> = {
    ArrowRight: beside(right),
    ArrowDown: beside(1),
    ArrowLeft: beside(-right),
    ArrowUp: beside(-1),
    Home: (scenes) => scenes[0],
    End: (scenes) => scenes.at(-1),
  };
  const bar = figure.querySelector<HTMLElement>('[data-keys]');
  bar?.addEventListener('keydown', (event) => {
    const find = keys[event.key];
    if (event.target !== bar || isModified(event) || !find) return;
    event.preventDefault();
    press(find);
  });
  return stop;
}
