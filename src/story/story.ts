// Story layer: which step is current, by scroll, address, buttons and keys; all of them lead to the same scene.
import { showScene } from './figure.ts';
import { afterPaint } from './paint.ts';
import { stillness } from './settings.ts';

/** How often a fast scroll is looked at, in ms, and how much of the window's height it then has passed at least. */
const GLANCE = { every: 80, passed: 0.1 };

/** The part of the window's height that a step's top must cross to become current; the layout sets `--line`. */
function lineOf(story: Element): number {
  return Number(getComputedStyle(story).getPropertyValue('--line')) || 0.6;
}

/**
 * Connects a story: its steps `[data-step]` (whose value is the scene) and its figure.
 * Returns a function that disconnects everything.
 */
export function connectStory(story: HTMLElement): () => void {
  const figure = story.querySelector<HTMLElement>('figure[data-chart]');
  const steps = [...story.querySelectorAll<HTMLElement>('[data-step]')];
  if (!figure) return () => {};
  const over = new AbortController();
  const scenes = [...new Set(steps.map((step) => step.dataset.step ?? ''))];
  let playing = 0;
  let glancing = 0;

  const current = () => {
    const line = innerHeight * lineOf(story);
    const passed = steps.filter((step) => step.getBoundingClientRect().top < line);
    return (passed.at(-1) ?? steps[0])?.dataset.step ?? 'result';
  };
  const follow = () => {
    clearTimeout(playing);
    showScene(figure, current());
    const at = scenes.indexOf(figure.dataset.scene ?? '');
    figure.querySelector('[data-go=previous]')?.toggleAttribute('disabled', at <= 0);
    figure.querySelector('[data-go=replay]')?.toggleAttribute('disabled', at <= 0);
    figure.querySelector('[data-go=next]')?.toggleAttribute('disabled', at === scenes.length - 1);
  };
  // What is flung past cannot be read: the drawing keeps still meanwhile, and follows once the scroll is slower.
  const followScroll = () => {
    clearTimeout(glancing);
    const from = scrollY;
    glancing = window.setTimeout(() => {
      if (Math.abs(scrollY - from) > innerHeight * GLANCE.passed) followScroll();
      else follow();
    }, GLANCE.every);
  };
  // Not by setting the address's fragment, because browsers then take the focus away.
  const goTo = (scene: string | undefined) => {
    if (scene === undefined) return;
    if (location.hash !== `#${scene}`) history.pushState(null, '', `#${scene}`);
    document.getElementById(scene)?.scrollIntoView();
    follow();
  };
  const go = (by: number) => goTo(scenes[scenes.indexOf(current()) + by]);
  // A result in the address leads to the widget, but not within the widget's own entries of the history.
  const toResult = () => {
    const own = (history.state as { placing?: unknown } | null)?.placing;
    if (location.hash.startsWith('#you=') && !own) document.getElementById('you')?.scrollIntoView();
  };
  const replay = () => {
    const until = current();
    const play = (index: number) => {
      const scene = scenes[index] ?? until;
      showScene(figure, scene);
      if (scene !== until) playing = window.setTimeout(() => play(index + 1), 1100);
    };
    clearTimeout(playing);
    if (!stillness(document.documentElement)) play(0);
  };

  // A step crosses the line exactly when it enters or leaves this root, which reaches far up.
  let observer: IntersectionObserver | undefined;
  const observe = () => {
    observer?.disconnect();
    const below = (1 - lineOf(story)) * 100;
    observer = new IntersectionObserver(followScroll, { rootMargin: `1000000px 0px -${below}% 0px` });
    for (const step of steps) observer.observe(step);
  };
  const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
    addEventListener(type, listener, { signal: over.signal });
  on('resize', observe);
  on('hashchange', () => {
    toResult();
    requestAnimationFrame(follow);
  });
  figure.addEventListener(
    'click',
    (event) => {
      const { go: action, to } =
        (event.target as Element).closest<HTMLElement>('[data-go], [data-to]')?.dataset ?? {};
      if (action === 'replay') afterPaint(replay);
      else if (action) afterPaint(() => go(action === 'next' ? 1 : -1));
      if (to === undefined || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      afterPaint(() => goTo(to));
    },
    { signal: over.signal },
  );
  figure.addEventListener(
    'keydown',
    (event) => {
      const by = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      if (!by || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      afterPaint(() => go(by));
    },
    { signal: over.signal },
  );
  observe();
  toResult();
  follow();
  return () => {
    clearTimeout(playing);
    clearTimeout(glancing);
    observer?.disconnect();
    over.abort();
  };
}

/** Keeps the place on the page when the language changes: the link takes the current step or section along. */
export function connectLanguageLinks(document: Document): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    link.addEventListener('click', () => {
      const line = innerHeight * 0.75;
      const places = [...document.querySelectorAll<HTMLElement>('[data-place]')];
      const place = places.filter((element) => element.getBoundingClientRect().top < line).at(-1);
      const state = location.hash.startsWith('#you=') ? location.hash.slice(1) : '';
      link.hash = state || (place?.id ?? '');
    });
  }
}
