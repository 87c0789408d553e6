// Widget layer: the figure that a widget belongs to, and the scroll that shows it together with the result.
import { showScene } from '../story/figure.ts';
import { placeMarker, showDistribution } from '../story/marks.ts';
import { stillness } from '../story/settings.ts';
import type { WidgetSurvey } from './props.ts';

/** The figure beside a widget: the one of its own story, or the only one there is. */
export function figureOf(root: HTMLElement): HTMLElement | null {
  return (root.closest('[data-story]') ?? root.ownerDocument).querySelector<HTMLElement>(
    'figure[data-chart="stages"]',
  );
}

/** Shows a survey's distribution on the figure. */
export function drawSurvey(figure: HTMLElement, survey: WidgetSurvey): void {
  showDistribution(figure, {
    id: survey.id,
    shares: survey.distribution.phases.map(({ phase, dots, share }, index) => ({
      phase,
      dots,
      reported: share !== null,
      label: survey.labels[index] ?? '',
    })),
    unreported: survey.distribution.unreported,
    meansAll: survey.meansAll,
    base: survey.drawingBase,
    texts: survey.said,
  });
}

/** Puts the marker on the certain phase, and hollow marks on further possible ones; takes it away without any. */
export function drawMarker(figure: HTMLElement, possible: readonly string[], atOnce = false): void {
  const [phase = null, ...also] = possible;
  if (phase !== null) showScene(figure, 'you', atOnce);
  placeMarker(figure, phase, also);
}

/** The frame of the drawing that is shown: wide or tall. */
export function shownFrame(figure: HTMLElement): SVGSVGElement | null {
  const frames = [...figure.querySelectorAll<SVGSVGElement>('svg[data-frame]')];
  return frames.find((frame) => frame.getBoundingClientRect().width > 0) ?? null;
}

/**
 * Scrolls so that the marker and the top of the widget are both in view. On narrow pages the figure sticks to the
 * top and the widget passes over it, so the widget's top goes right under the marker's row.
 */
export function reveal(root: HTMLElement, target: HTMLElement, phase: string | undefined): void {
  const behavior = stillness(root.ownerDocument.documentElement) ? 'instant' : 'smooth';
  const figure = figureOf(root);
  const frame = figure && shownFrame(figure);
  const view = root.getBoundingClientRect();
  const drawn = frame?.getBoundingClientRect();
  const stacked = drawn && drawn.left < view.right && view.left < drawn.right;
  if (!phase || !frame || !stacked) {
    const { top, bottom, height } = target.getBoundingClientRect();
    const seen = top >= 0 && (bottom <= innerHeight || (height > innerHeight && top < innerHeight / 2));
    if (!seen) target.scrollIntoView({ behavior, block: height > innerHeight ? 'start' : 'center' });
    return;
  }
  const dots = [...frame.querySelectorAll(`[data-dot][data-phase="${phase}"]`)];
  const rowEnd = Math.max(0, ...dots.map((dot) => dot.getBoundingClientRect().bottom - drawn.top));
  const card = root.closest<HTMLElement>('[data-step]') ?? root;
  const held = figure.parentElement ?? figure;
  const sticks = getComputedStyle(held).top !== 'auto';
  const over = drawn.top - held.getBoundingClientRect().top;
  const under = over + Math.max(rowEnd + MARKER_ROOM, Math.min(drawn.height, innerHeight * 0.6));
  const offset = sticks ? Math.min(under, innerHeight - RESULT_ROOM) : innerHeight - RESULT_ROOM;
  scrollBy({ behavior, top: card.getBoundingClientRect().top - offset });
}

/** Pixels that marker and bubble need under the last row of a phase. */
const MARKER_ROOM = 52;
/** Pixels of the widget's top that stay in view. */
const RESULT_ROOM = 150;
