// Embed layer, in the frame: steps by buttons and keys. The state is in memory only: nothing scrolls, and the address
// stays as the host wrote it.
import { markStep, scenesOf, showScene } from '../story/figure.ts';
import { connectSteps } from '../story/steps.ts';

/** The steps of a frame, connected to its figure. */
export interface Stepper {
  /** Shows the scene of this name, if there is one; with `atOnce`, without motion. */
  show(scene: string, atOnce?: boolean): void;
}

/** Connects the steps of a figure. Marks the claim whose `data-for` is the current scene with `data-current`. */
export function connectStepper(root: HTMLElement, figure: HTMLElement): Stepper {
  const current = () => figure.dataset.scene ?? '';
  const follow = () => {
    markStep(figure);
    for (const claim of root.querySelectorAll<HTMLElement>('[data-for]'))
      claim.toggleAttribute('data-current', claim.dataset.for === current());
  };
  const show = (scene: string, atOnce = false) => {
    stop();
    if (scenesOf(figure).includes(scene)) showScene(figure, scene, atOnce);
  };
  const stop = connectSteps(figure, (scene) => show(scene));
  // Scenes change by steps, by playing again, and by the widget, which moves the figure to the visitor's scene.
  new MutationObserver(follow).observe(figure, { attributeFilter: ['data-scene'] });
  follow();
  return { show };
}
