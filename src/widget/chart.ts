// Widget layer: the chart that a widget belongs to: finds it, draws surveys and the marker on it, scrolls to it.
import { showScene } from '../story/figure.ts';
import { placeMarker, showDistribution } from '../story/marks.ts';
import { stillness } from '../story/settings.ts';
import type { WidgetSurvey } from './props.ts';

/** Height in CSS pixels that the marker and its bubble need under the last row of a phase. */
const MARKER_ROOM = 52;
/** Height in CSS pixels of the widget's top that stays in view. */
const RESULT_ROOM = 150;

/** The chart that belongs to a widget: the one of its story, or else the first of the document; null if there is none. */
export function chartOf(root: HTMLElement): HTMLElement | null {
  return (root.closest('[data-story]') ?? root.ownerDocument).querySelector<HTMLElement>(
    'figure[data-chart="stages"]',
  );
}

/** Shows a survey's distribution on the chart. */
export function drawSurvey(chart: HTMLElement, survey: WidgetSurvey): void {
  showDistribution(chart, {
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
    texts: survey.texts,
  });
}

/** Puts the marker on the first phase and hollow marks on the other possible ones; removes it if there are none. */
export function drawMarker(chart: HTMLElement, possible: readonly string[], atOnce = false): void {
  const [phase = null, ...also] = possible;
  if (phase !== null) showScene(chart, 'you', atOnce);
  placeMarker(chart, phase, also);
}

/** The frame of the chart that is displayed, wide or tall; null if none is. */
export function shownFrame(chart: HTMLElement): SVGSVGElement | null {
  const frames = [...chart.querySelectorAll<SVGSVGElement>('svg[data-frame]')];
  return frames.find((frame) => frame.getBoundingClientRect().width > 0) ?? null;
}

/**
 * Scrolls so that `target`, an element of the widget `root`, is in view. If the chart stands above the widget (narrow
 * pages) and there is a phase, both its marker and the top of the widget come into view: where the chart is sticky, the
 * widget's top is placed right under the marker's row.
 */
export function reveal(root: HTMLElement, target: HTMLElement, phase: string | undefined): void {
  const behavior = stillness(root.ownerDocument.documentElement) ? 'instant' : 'smooth';
  const chart = chartOf(root);
  const frame = chart && shownFrame(chart);
  const widgetBox = root.getBoundingClientRect();
  const frameBox = frame?.getBoundingClientRect();
  const stacked = frameBox && frameBox.left < widgetBox.right && widgetBox.left < frameBox.right;
  if (!phase || !frame || !stacked) {
    const { top, bottom, height } = target.getBoundingClientRect();
    const seen = top >= 0 && (bottom <= innerHeight || (height > innerHeight && top < innerHeight / 2));
    if (!seen) target.scrollIntoView({ behavior, block: height > innerHeight ? 'start' : 'center' });
    return;
  }
  const dots = [...frame.querySelectorAll(`[data-dot][data-phase="${phase}"]`)];
  const rowEnd = Math.max(0, ...dots.map((dot) => dot.getBoundingClientRect().bottom - frameBox.top));
  const card = root.closest<HTMLElement>('[data-step]') ?? root;
  const holder = chart.parentElement ?? chart;
  const sticks = getComputedStyle(holder).top !== 'auto';
  const over = frameBox.top - holder.getBoundingClientRect().top;
  const under = over + Math.max(rowEnd + MARKER_ROOM, Math.min(frameBox.height, innerHeight * 0.6));
  const offset = sticks ? Math.min(under, innerHeight - RESULT_ROOM) : innerHeight - RESULT_ROOM;
  scrollBy({ behavior, top: card.getBoundingClientRect().top - offset });
}
