// Story layer: which step is current, by scroll, address, buttons and keys; all of them lead to the same scene.
import { isVisitFragment } from '../model/visitFragment.ts';
import { showScene } from './figure.ts';
import { entryState, WIDGET_VIEW } from './historyEntry.ts';
import { connectSteps } from './steps.ts';

/** How often a fast scroll is looked at, in ms, and how much of the window's height it then has passed at least. */
const GLANCE = { every: 80, passed: 0.1 };

/**
 * The part of the window's height that a step's top must cross to become current; the style of the steps sets `--step-line`.
 * 0 where the drawing does not stay in view: there scrolling leads to no scene.
 */
function lineOf(step: Element): number {
  return Number(getComputedStyle(step).getPropertyValue('--step-line') || 0.6);
}

/** Connects a story: its steps `[data-step]` (whose value is the scene) and its figure. */
export function connectStory(story: HTMLElement): void {
  const figure = story.querySelector<HTMLElement>('figure[data-chart]');
  const steps = [...story.querySelectorAll<HTMLElement>('[data-step]')];
  const last = steps.at(-1);
  if (!figure || !last) return;
  let glancing = 0;
  let outOfView = false;

  const current = () => {
    const line = innerHeight * lineOf(last);
    if (line === 0) return figure.dataset.scene ?? 'result';
    const passed = steps.filter((step) => step.getBoundingClientRect().top < line);
    return (passed.at(-1) ?? steps[0])?.dataset.step ?? 'result';
  };
  const follow = (atOnce = false) => {
    stop();
    showScene(figure, current(), atOnce);
  };
  // What is flung past cannot be read: the drawing keeps still meanwhile, and follows once the scroll is slower.
  const followScroll = () => {
    clearTimeout(glancing);
    const from = scrollY;
    glancing = window.setTimeout(() => {
      if (Math.abs(scrollY - from) > innerHeight * GLANCE.passed) followScroll();
      else follow(outOfView);
    }, GLANCE.every);
  };
  // Not by setting the address's fragment, because browsers then take the focus away.
  const goTo = (scene: string) => {
    if (lineOf(last) === 0 && scene !== 'you') {
      stop();
      showScene(figure, scene);
      return;
    }
    if (location.hash !== `#${scene}`) history.pushState(null, '', `#${scene}`);
    document.getElementById(scene)?.scrollIntoView();
    follow();
  };
  const stop = connectSteps(figure, current, goTo);
  // A result in the address leads to the widget, but not within the widget's own entries of the history.
  const toResult = () => {
    if (isVisitFragment(location.hash) && !entryState()[WIDGET_VIEW])
      document.getElementById('you')?.scrollIntoView();
  };

  // A step crosses the line exactly when it enters or leaves this root, which reaches far up.
  let observer: IntersectionObserver | undefined;
  const observe = () => {
    observer?.disconnect();
    const below = (1 - lineOf(last)) * 100;
    observer = new IntersectionObserver(followScroll, { rootMargin: `1000000px 0px -${below}% 0px` });
    for (const step of steps) observer.observe(step);
  };
  // Whoever comes back to the drawing is to find it as it should be.
  new IntersectionObserver((seen) => {
    if (outOfView) follow(true);
    outOfView = !seen.at(-1)!.isIntersecting;
  }).observe(figure);
  addEventListener('resize', observe);
  addEventListener('hashchange', () => {
    toResult();
    requestAnimationFrame(() => follow(outOfView));
  });
  observe();
  toResult();
  follow();
}

/** Keeps the place on the page when the language changes: the link takes the current step or section along. */
export function connectLanguageLinks(document: Document): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    link.addEventListener('click', () => {
      const line = innerHeight * 0.75;
      const places = [...document.querySelectorAll<HTMLElement>('[data-place]')];
      const place = places.filter((element) => element.getBoundingClientRect().top < line).at(-1);
      const state = isVisitFragment(location.hash) ? location.hash.slice(1) : '';
      link.hash = state || place?.id || '';
    });
  }
}
