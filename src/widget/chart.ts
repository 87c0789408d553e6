// Widget layer: the chart that a widget belongs to: finds it, draws surveys and the marker on it, scrolls to it.
import { PLACED, showScene } from '../story/figure.ts';
import { hidePhase, placeMarker, showDistribution } from '../story/marks.ts';
import { stillness } from '../story/settings.ts';
import type { WidgetSurvey } from './props.ts';

/** The chart that belongs to a widget: the one of its story, or else the first of the document; null if there is none. */
export function chartOf(root: HTMLElement): HTMLElement | null {
  return (root.closest('[data-story]') ?? root.ownerDocument).querySelector<HTMLElement>(
    'figure[data-chart="stages"]',
  );
}

/** Shows a survey's distribution on the chart. */
function drawSurvey(chart: HTMLElement, survey: WidgetSurvey): void {
  showDistribution(chart, {
    id: survey.id,
    shares: survey.drawn,
    unreported: survey.distribution.unreported,
    rest: survey.rest,
    meansAll: survey.meansAll,
    base: survey.drawingBase,
    texts: survey.texts,
  });
}

/**
 * Puts the marker on the first phase and hollow marks on the other possible ones; removes it if there are none. `said`
 * describes where it stands. The figure changes to its scene, unless a story leads it.
 */
function drawMarker(chart: HTMLElement, possible: readonly string[], said: string, atOnce: boolean): void {
  const [phase = null, ...also] = possible;
  if (phase !== null && chart.dispatchEvent(new Event(PLACED, { cancelable: true })))
    showScene(chart, 'you', atOnce);
  placeMarker(chart, phase, also, said);
}

/**
 * Returns a function that draws a result on a chart: the survey, the marker on the possible phases with the sentence
 * that says where it stands, and a phase whose share is hidden. `drawnSurvey` is the id of the survey that the chart shows at the start.
 */
export function resultDrawer(drawnSurvey: string | undefined) {
  // A result that a link leads to is drawn without motion; later changes are animated.
  let first = true;
  return (
    chart: HTMLElement,
    survey: WidgetSurvey,
    possible: readonly string[],
    hidden: string | null,
    said: string,
  ): void => {
    if (survey.id !== drawnSurvey) drawSurvey(chart, survey);
    drawnSurvey = survey.id;
    hidePhase(chart, hidden);
    drawMarker(chart, possible, said, first && possible.length > 0);
    first = false;
  };
}

/** The frame of the chart that is displayed, wide or tall; null if none is. */
export function shownFrame(chart: HTMLElement): SVGSVGElement | null {
  const frames = [...chart.querySelectorAll<SVGSVGElement>('svg[data-frame]')];
  return frames.find((frame) => frame.getBoundingClientRect().width > 0) ?? null;
}

/** Whether some of a widget is in the window: whoever has scrolled on meanwhile is not taken back. */
export function isInSight(root: HTMLElement): boolean {
  const { top, bottom } = root.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/**
 * Scrolls so that the start of a widget is in view: its heading, and what is asked or the sentence of its result. Where
 * the drawing stays in the upper half of the window, the text begins right under it: the step's scroll margin says where.
 */
export function reveal(root: HTMLElement): void {
  const card = root.closest<HTMLElement>('[data-step]') ?? root;
  const free = parseFloat(getComputedStyle(card).scrollMarginBlockStart) || 0;
  const ends = [...root.querySelectorAll('[data-focus], [role=status]')].map(
    (element) => element.getBoundingClientRect().bottom,
  );
  if (root.getBoundingClientRect().top >= free && Math.max(...ends) <= innerHeight) return;
  const behavior = stillness(root.ownerDocument.documentElement) ? 'instant' : 'smooth';
  card.scrollIntoView({ behavior, block: 'start' });
}
