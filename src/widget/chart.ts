// Widget layer: the chart that a widget belongs to: finds it, draws surveys and the marker on it, scrolls to it.
import { showScene } from '../story/figure.ts';
import { placeMarker, showDistribution } from '../story/marks.ts';
import { stillness } from '../story/settings.ts';
import type { WidgetSurvey } from './props.ts';

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
 * pages) and there is a phase, both its marker and the top of the widget come into view: right under the chart where
 * that stays in view, else low in the window if the marker is near enough.
 */
export function reveal(root: HTMLElement, target: HTMLElement, phase: string | undefined): void {
  const behavior = stillness(root.ownerDocument.documentElement) ? 'instant' : 'smooth';
  const chart = chartOf(root);
  const frame = chart && shownFrame(chart);
  const widgetBox = root.getBoundingClientRect();
  const frameBox = frame?.getBoundingClientRect();
  const card = root.closest<HTMLElement>('[data-step]') ?? root;
  const top = card.getBoundingClientRect().top;
  if (phase && frameBox && frameBox.left < widgetBox.right && widgetBox.left < frameBox.right) {
    const holder = chart?.parentElement ?? root;
    const low = innerHeight - RESULT_ROOM;
    if (getComputedStyle(holder).position === 'sticky') {
      scrollBy({ behavior, top: top - Math.min(holder.offsetHeight, low) });
      return;
    }
    const marker = frame?.querySelector('[data-you]')?.getBoundingClientRect() ?? frameBox;
    if (top - marker.top < low) {
      scrollBy({ behavior, top: top - low });
      return;
    }
  }
  const { top: start, bottom, height } = target.getBoundingClientRect();
  const seen = start >= 0 && (bottom <= innerHeight || (height > innerHeight && start < innerHeight / 2));
  if (!seen) target.scrollIntoView({ behavior, block: height > innerHeight ? 'start' : 'center' });
}
