// Story layer: which step is current, by scroll, address, buttons and keys; all of them lead to the same scene.
import { isVisitFragment, leadsToResult } from '../model/visitFragment.ts';
import { PLACED, showScene } from './figure.ts';
import { entryState, WIDGET_VIEW } from './historyEntry.ts';
import { readScene, type Range } from './reading.ts';
import { connectSteps, isModified, type Press } from './steps.ts';

/** Writes a scene into the address, without an entry in the history. A visitor's result stays there. */
function writeScene(scene: string, first: string | undefined): void {
  if (isVisitFragment(location.hash)) return;
  const hash = scene === first ? '' : `#${scene}`;
  if (location.hash === hash) return;
  try {
    history.replaceState(history.state, '', hash || `${location.pathname}${location.search}`);
  } catch {
    // Browsers limit how often a page may do this: the address follows with the next step.
  }
}

/** Connects a story: its steps `[data-step]` (whose value is the scene) and its figure. */
export function connectStory(story: HTMLElement): void {
  const figure = story.querySelector<HTMLElement>('figure[data-chart]');
  const picture = figure?.parentElement;
  const steps = [...story.querySelectorAll<HTMLElement>('[data-step]')];
  if (!figure || !picture || steps.length === 0) return;
  const first = steps[0]?.dataset.step;
  // Where the drawing stays in view while its steps pass. To ask the style would lay out the page for every scroll.
  const sticky = matchMedia(figure.querySelector<HTMLElement>('[data-sticks]')?.dataset.sticks ?? 'not all');

  /** What is read: the step that fills most of the window that header and drawing leave free. */
  const current = (): string => {
    const shown = figure.dataset.scene ?? 'result';
    if (!sticky.matches) return shown;
    const drawn = picture.getBoundingClientRect();
    const ranges = steps.map((step) => {
      const { top, bottom, left, right } = step.getBoundingClientRect();
      return { top, bottom, left, right, scene: step.dataset.step ?? '' };
    });
    const stacked = ranges.some(({ left, right }) => left < drawn.right && drawn.left < right);
    const header = document.querySelector('[data-header]')?.getBoundingClientRect().bottom ?? 0;
    const area: Range = { top: Math.max(0, header), bottom: innerHeight };
    return readScene(ranges, area, stacked ? drawn : null) ?? shown;
  };
  const follow = () => {
    stop();
    if (!sticky.matches) return;
    const scene = current();
    if (scene === figure.dataset.scene) return;
    showScene(figure, scene);
    writeScene(scene, first);
  };
  /**
   * Leads to a scene: its text comes into view where the drawing stays, else the drawing itself does. The press of a link
   * moves the focus to the heading of the text, and by keyboard always the view with it.
   */
  const goTo = (scene: string, press?: Press) => {
    stop();
    showScene(figure, scene);
    writeScene(scene, first);
    const text = document.getElementById(scene);
    if (sticky.matches || scene === 'you' || press === 'keyboard') text?.scrollIntoView();
    else if (picture.getBoundingClientRect().top < 0) picture.scrollIntoView();
    const heading = press && text?.querySelector<HTMLElement>('h1, h2');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  const stop = connectSteps(figure, goTo);
  for (const link of story.querySelectorAll<HTMLAnchorElement>('a[data-show]'))
    link.addEventListener('click', (event) => {
      if (isModified(event)) return;
      event.preventDefault();
      goTo(link.dataset.show ?? '');
      picture.scrollIntoView();
    });
  // A result in the address leads to the widget, but not within the widget's own entries of the history.
  const toResult = () => {
    if (leadsToResult(location.hash) && !entryState()[WIDGET_VIEW])
      document.getElementById('you')?.scrollIntoView();
  };
  // Not in a `requestAnimationFrame` of its own: scroll events come before it, while the page is laid out already.
  addEventListener('scroll', follow, { passive: true });
  addEventListener('resize', follow);
  // The scene is that of the step that is read, also where the widget comes back with its result in the middle of another.
  figure.addEventListener(PLACED, (event) => {
    if (!sticky.matches) return;
    event.preventDefault();
    follow();
  });
  addEventListener('hashchange', () => {
    toResult();
    const scene = location.hash.slice(1);
    if (!sticky.matches && steps.some(({ dataset }) => dataset.step === scene)) showScene(figure, scene);
    requestAnimationFrame(follow);
  });
  toResult();
  showScene(figure, figure.dataset.scene ?? 'result');
  // The browser has not gone to the place in the address yet.
  requestAnimationFrame(follow);
}
