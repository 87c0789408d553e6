// Story layer: the links, buttons and keys of a figure, which lead from scene to scene.
import { rightwards } from './sideways.ts';
import { scenesOf, showScene } from './figure.ts';
import { afterPaint } from './paint.ts';
import { stillness } from './settings.ts';

/** Milliseconds that each scene is shown while the story plays again. */
const PACE = 1600;
/** Keys that lead to the first or last scene. */
const EDGE: Record<string, number> = { Home: 0, End: -1 };

/**
 * Connects the links `[data-to]`, the buttons `[data-go]` and the keys of a figure. `current` names the scene at which
 * the visitor is, `goTo` leads to another. A press is painted before what it leads to. Playing again only shows the
 * scenes; returns a function that ends it.
 */
export function connectSteps(
  figure: HTMLElement,
  current: () => string,
  goTo: (scene: string) => void,
): () => void {
  let playing = 0;
  const right = rightwards();
  /** Keys that lead to the scene before or after. */
  const beside: Record<string, number> = { ArrowRight: right, ArrowDown: 1, ArrowLeft: -right, ArrowUp: -1 };
  const stop = () => clearTimeout(playing);
  const press = (find: (scenes: string[]) => string | undefined) =>
    afterPaint(() => {
      const scene = find(scenesOf(figure));
      if (scene !== undefined) goTo(scene);
    });
  const go = (by: number) => press((scenes) => scenes[scenes.indexOf(current()) + by]);
  const replay = () => {
    const until = current();
    const play = (index: number) => {
      const scene = scenesOf(figure)[index] ?? until;
      showScene(figure, scene);
      if (scene !== until) playing = window.setTimeout(() => play(index + 1), PACE);
    };
    stop();
    if (!stillness(document.documentElement)) play(0);
  };

  figure.addEventListener('click', (event) => {
    const pressed = (event.target as Element).closest<HTMLElement>('[data-go], [data-to]');
    const { go: action, to } = pressed?.dataset ?? {};
    if (action === 'replay') afterPaint(replay);
    else if (action) go(action === 'next' ? 1 : -1);
    if (to === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    press(() => to);
  });
  figure.addEventListener('keydown', (event) => {
    const by = beside[event.key];
    const edge = EDGE[event.key];
    if (by === undefined && edge === undefined) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (by !== undefined) go(by);
    else if (edge !== undefined) press((scenes) => scenes.at(edge));
  });
  return stop;
}
