// Story layer: sets what the figure shows. Knows the drawing's marks, not the data: CSS rules know the places.

/** The scenes in which the dots have walked to their phases. */
const ARRIVED = ['result', 'you'];

/**
 * Sets the scene; CSS moves the drawing there, or lets its dots and rows be there at once. The dots hear of it by an
 * attribute of their own, since most scenes leave all hundred of them where they are.
 */
export function showScene(figure: HTMLElement, scene: string, atOnce = false): void {
  if (figure.dataset.scene !== scene) {
    figure.dataset.scene = scene;
    setAtOnce(figure, atOnce);
  }
  const crowd = !ARRIVED.includes(scene);
  if (crowd !== (figure.dataset.dots === 'crowd')) {
    if (crowd) figure.dataset.dots = 'crowd';
    else delete figure.dataset.dots;
    letDotsWalk(figure);
  }
  figure.querySelector('[role=img]')?.setAttribute('aria-describedby', `scene-${scene}`);
  markStep(figure);
}

/** Whether dots and rows are to be at once where they are sent next, or move there. */
export function setAtOnce(figure: HTMLElement, atOnce: boolean): void {
  figure.toggleAttribute('data-at-once', atOnce);
}

/** From now on the rules for the places of the dots hold, and how dots walk there. Their first picture needs neither. */
export function letDotsWalk(figure: HTMLElement): void {
  for (const frame of figure.querySelectorAll<SVGElement>('[data-frame]'))
    frame.dataset.walks = frame.dataset.frame;
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
