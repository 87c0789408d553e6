// Embed layer, in the frame: steps by buttons and keys. The state is in memory only: nothing scrolls, and the address
// stays as the host wrote it.
import { markStep, showScene } from '../story/figure.ts';
import { afterPaint } from '../story/paint.ts';
import { stillness } from '../story/settings.ts';

/** Milliseconds that each scene is shown while the story plays again. */
const PACE = 1100;

/** The steps of a frame, connected to its figure. */
export interface Stepper {
  /** Shows a scene, if there is one of that name. */
  show(scene: string): void;
}

/**
 * Connects the buttons of a figure, and the arrow keys while its drawing has the focus. Says each scene's claim in
 * `[data-claims]`, whose children carry `data-for`.
 */
export function connectStepper(root: HTMLElement, figure: HTMLElement): Stepper {
  const drawing = figure.querySelector<HTMLElement>('[role=img]');
  const scenes = () =>
    [...figure.querySelectorAll<HTMLElement>('[data-to]')].map(({ dataset }) => dataset.to ?? '');
  const current = () => figure.dataset.scene ?? '';
  let playing = 0;

  const follow = () => {
    const all = scenes();
    const at = all.indexOf(current());
    markStep(figure);
    figure.querySelector('[data-go=previous]')?.toggleAttribute('disabled', at <= 0);
    figure.querySelector('[data-go=replay]')?.toggleAttribute('disabled', at <= 0);
    figure.querySelector('[data-go=next]')?.toggleAttribute('disabled', at === all.length - 1);
    for (const claim of root.querySelectorAll<HTMLElement>('[data-for]'))
      claim.toggleAttribute('data-current', claim.dataset.for === current());
  };
  const set = (scene: string) => {
    showScene(figure, scene);
    follow();
  };
  const show = (scene: string) => {
    clearTimeout(playing);
    if (scenes().includes(scene)) set(scene);
  };
  const go = (by: number) => show(scenes()[scenes().indexOf(current()) + by] ?? '');
  const replay = () => {
    const until = current();
    const all = scenes();
    const play = (index: number) => {
      const scene = all[index] ?? until;
      set(scene);
      if (scene !== until) playing = window.setTimeout(() => play(index + 1), PACE);
    };
    clearTimeout(playing);
    if (!stillness(document.documentElement)) play(0);
  };

  figure.addEventListener('click', (event) => {
    const target = event.target as Element;
    const action = target.closest<HTMLElement>('[data-go]')?.dataset.go;
    if (action === 'replay') afterPaint(replay);
    else if (action) afterPaint(() => go(action === 'next' ? 1 : -1));
    const to = target.closest<HTMLElement>('[data-to]')?.dataset.to;
    if (to === undefined) return;
    event.preventDefault();
    afterPaint(() => show(to));
  });
  drawing?.addEventListener('keydown', (event) => {
    const all = scenes();
    const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    const edge = { Home: all[0], End: all.at(-1) }[event.key];
    if ((!by && !edge) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    afterPaint(() => (by ? go(by) : show(edge ?? '')));
  });
  // The widget moves the figure to the visitor's scene by itself.
  new MutationObserver(follow).observe(figure, { attributeFilter: ['data-scene'] });
  follow();
  return { show };
}
