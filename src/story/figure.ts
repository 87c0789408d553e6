// Story layer: what a figure shows, as attributes. The style shows the picture that they ask for; where the player
// (player.ts) runs, it sees them change and moves the drawing there. Page, frame and widget can all change them
// without knowing of each other.
import { actOf } from '../chart/scenes.ts';

/** The event that brings a running change of a figure to its end at once. */
export const SETTLE = 'settle';

/** The event that asks a figure for the visitor's scene. A story whose text leads the drawing cancels it. */
export const PLACED = 'placed';

/** Sets the scene, and what the style shows at rest there. With `atOnce` the drawing jumps there. */
export function showScene(figure: HTMLElement, scene: string, atOnce = false): void {
  if (figure.dataset.scene !== scene) {
    figure.toggleAttribute('data-at-once', atOnce);
    figure.dataset.scene = scene;
    const { stand, built } = actOf(scenesOf(figure), scene);
    if (stand === 'phases') delete figure.dataset.stand;
    else figure.dataset.stand = stand;
    figure.dataset.built = String(built);
  }
  describeScene(figure);
  markStep(figure);
}

/**
 * Names the texts that describe what the figure shows: the scene, the visitor's guess, and from the result on the
 * visitor's place. The drawing in the visitor's scene is that of the result.
 */
export function describeScene(figure: HTMLElement): void {
  const { scene = '', placed } = figure.dataset;
  const ids = [scene === 'you' ? 'result' : scene, 'guess'];
  if (scene === 'you' || (scene === 'result' && placed !== undefined)) ids.push('you');
  figure
    .querySelector('[role=img]')
    ?.setAttribute('aria-describedby', ids.map((id) => `scene-${id}`).join(' '));
}

/** The scenes to which the links of a figure lead, in order. */
export function scenesOf(figure: HTMLElement): string[] {
  return [...figure.querySelectorAll<HTMLElement>('[data-to]')].map(({ dataset }) => dataset.to ?? '');
}

/**
 * Marks the link of the scene that the figure shows as the current step, and the buttons that lead nowhere from it.
 * These are marked only, because a button that is truly disabled loses the focus.
 */
export function markStep(figure: HTMLElement): void {
  const { scene = '' } = figure.dataset;
  for (const link of figure.querySelectorAll('[data-to]')) {
    if (link.getAttribute('data-to') === scene) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
  }
  const scenes = scenesOf(figure);
  const ends = { previous: scenes[0], replay: scenes[0], next: scenes.at(-1) };
  for (const [action, end] of Object.entries(ends))
    figure.querySelector(`[data-go=${action}]`)?.setAttribute('aria-disabled', String(scene === end));
}
