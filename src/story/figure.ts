// Story layer: sets what the figure shows. Knows the drawing's marks, not the data: CSS rules know the places.

/** The scenes in which the dots have walked to their phases. */
const ARRIVED = ['result', 'you'];

/**
 * Sets the scene; CSS moves the drawing. The dots hear of it by an attribute of their own, since most scenes leave
 * all hundred of them where they are.
 */
export function showScene(figure: HTMLElement, scene: string): void {
  if (figure.dataset.scene !== scene) figure.dataset.scene = scene;
  if (!ARRIVED.includes(scene)) figure.dataset.dots = 'crowd';
  else if (figure.dataset.dots) delete figure.dataset.dots;
  figure.querySelector('[role=img]')?.setAttribute('aria-describedby', `scene-${scene}`);
  markStep(figure);
}

/** Marks the link of the scene that the figure shows as the current step. */
export function markStep(figure: HTMLElement): void {
  for (const link of figure.querySelectorAll('[data-to]')) {
    if (link.getAttribute('data-to') === figure.dataset.scene) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
  }
}
