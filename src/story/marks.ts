// Story layer: what a figure shows of a survey and of the visitor: dots, shares, the marker. It sets the elements' own
// attributes, which are the final picture; the player moves what is seen. Loaded with the widget only.
import { readPlaces, type Places } from '../chart/layout.ts';
import { shareAnchor } from '../chart/guess.ts';
import { describeScene } from './figure.ts';
import { phasePoint, restPoint, unreportedBox, wayFromCrowd } from '../chart/place.ts';
import { placeGuessWords } from './guessWords.ts';
import { dotsIn, nameSlots } from './slots.ts';

/** One phase of a distribution as the drawing shows it: its dots and the text of its share. */
export interface ShownShare {
  phase: string;
  dots: number;
  label: string;
  /** False where the survey does not report this phase. */
  reported: boolean;
}

/** What a figure shows of a survey. */
export interface ShownSurvey {
  id: string;
  shares: readonly ShownShare[];
  /** Per cent that have no phase. */
  unreported: number;
  /** What these are in per cent, as it is written; empty where it is not known. */
  rest: string;
  /** True if a source says that the last phase means all stages in this survey. */
  meansAll: boolean;
  /** Year and number of those asked, in a few words. */
  base: string;
  /** Texts by the id of their element, in the figure or beside it. */
  texts: Readonly<Record<string, string>>;
}

/** The frames of a figure, each with its geometry. */
function framesOf(figure: HTMLElement): { svg: SVGElement; places: Places }[] {
  return [...figure.querySelectorAll<SVGElement>('[data-frame]')].map((svg) => ({
    svg,
    places: readPlaces(svg.dataset.places),
  }));
}

/** The guess that a figure shows, from 0 to 100; null without one. */
function guessOn(figure: HTMLElement | null): number | null {
  const guess = figure?.dataset.guess;
  return guess === undefined ? null : Number(guess);
}

const translate = (x: number, y: number) => `translate(${x} ${y})`;

/** The slots that each phase has to fill, as a list to take from: [phase, slot]. */
function openSlots(dots: readonly Element[], shares: readonly ShownShare[]): [string, number][] {
  const taken = new Set(
    dots.map((dot) => `${dot.getAttribute('data-phase')} ${dot.getAttribute('data-slot')}`),
  );
  return shares.flatMap(({ phase, dots: count }) =>
    Array.from({ length: count }, (_, slot): [string, number] => [phase, slot]).filter(
      ([, slot]) => !taken.has(`${phase} ${slot}`),
    ),
  );
}

/** Gives each dot its phase and slot: dots that can stay do, the others go to the phases that gain. */
function assignDots(dots: readonly Element[], shares: readonly ShownShare[]): void {
  nameSlots(dots);
  const wanted = new Map(shares.map(({ phase, dots: count }) => [phase, count]));
  const stays = (dot: Element) =>
    dot.hasAttribute('data-phase') &&
    Number(dot.getAttribute('data-slot')) < (wanted.get(dot.getAttribute('data-phase') ?? '') ?? 0);
  const free = dots.filter((dot) => !stays(dot));
  // Dots in sight go first; dots that no phase needs wait unseen.
  free.sort((a, b) => Number(b.hasAttribute('data-phase')) - Number(a.hasAttribute('data-phase')));
  const open = openSlots(dots.filter(stays), shares);
  free.forEach((dot, index) => {
    const [phase, slot] = open[index] ?? [];
    for (const [name, value] of [
      ['data-phase', phase],
      ['data-slot', slot],
    ] as const)
      if (value === undefined) dot.removeAttribute(name);
      else dot.setAttribute(name, String(value));
  });
}

/** Writes where dots, shares and the block of what is not reported stand in the final picture of one frame. */
function placeAll(
  svg: SVGElement,
  places: Places,
  { shares, unreported, rest, meansAll, base: asked }: ShownSurvey,
): void {
  const all = [...svg.querySelectorAll('[data-dot]')];
  nameSlots(all);
  all.forEach((dot, key) => {
    const phase = dot.getAttribute('data-phase');
    if (phase === null) dot.setAttribute('opacity', '0');
    else dot.removeAttribute('opacity');
    const slot = Number(dot.getAttribute('data-slot'));
    const way = phase === null ? { x: 0, y: 0 } : wayFromCrowd(places, key, phasePoint(places, phase, slot));
    dot.setAttribute('transform', translate(way.x, way.y));
  });
  const guess = guessOn(svg.closest<HTMLElement>('figure'));
  for (const { phase, dots, label, reported } of shares) {
    const share = svg.querySelector(`[data-share][data-phase="${phase}"]`);
    const at = shareAnchor(places, phase, dotsIn(svg, phase), guess);
    share?.setAttribute('transform', translate(at.x, at.y));
    share?.toggleAttribute('data-unknown', !reported);
    const value = share?.querySelector('.value');
    if (value) value.textContent = label;
    const ring = phasePoint(places, phase, dots);
    const possible = svg.querySelector(`.phase[data-phase="${phase}"] .possible`);
    possible?.setAttribute('cx', String(ring.x));
    possible?.setAttribute('cy', String(ring.y));
  }
  if (guess !== null) placeGuessWords(svg, places, guess);
  const block = svg.querySelector('[data-unreported]');
  const box = unreportedBox(places, unreported);
  block?.setAttribute('data-unreported', String(unreported));
  block?.setAttribute('opacity', box ? '1' : '0');
  if (box)
    for (const [name, value] of Object.entries(box))
      block?.querySelector('rect')?.setAttribute(name, String(value));
  const left = svg.querySelector('[data-rest]');
  const at = restPoint(places, unreported);
  if (left && at) {
    left.textContent = rest;
    left.setAttribute('transform', translate(at.x, at.y));
  }
  const base = svg.querySelector('.base tspan');
  if (base) base.textContent = asked;
  for (const part of svg.querySelectorAll('.all, .block')) part.setAttribute('opacity', meansAll ? '1' : '0');
}

/** Shows another survey's distribution, and says it. */
export function showDistribution(figure: HTMLElement, survey: ShownSurvey): void {
  for (const { svg, places } of framesOf(figure)) {
    assignDots([...svg.querySelectorAll('[data-dot]')], survey.shares);
    placeAll(svg, places, survey);
  }
  for (const { phase, label } of survey.shares) {
    const value = figure.querySelector(`.legend [data-phase="${phase}"] [data-value]`);
    if (value) value.textContent = label;
  }
  const rest = figure.querySelector<HTMLElement>('.legend [data-rest-row]');
  rest?.toggleAttribute('hidden', survey.unreported === 0);
  const left = rest?.querySelector('strong');
  if (left) left.textContent = survey.rest;
  figure.toggleAttribute('data-means-all', survey.meansAll);
  figure.dataset.survey = survey.id;
  for (const [id, text] of Object.entries(survey.texts)) {
    const element = figure.ownerDocument.getElementById(id);
    if (element) element.textContent = text;
  }
}

/** Hides a phase's dots and share in the visitor's scene; null shows all. */
export function hidePhase(figure: HTMLElement, phase: string | null): void {
  for (const element of figure.querySelectorAll('[data-dot], [data-share], .phases li'))
    element.toggleAttribute('data-asked', phase !== null && element.getAttribute('data-phase') === phase);
}

/**
 * Puts the visitor's marker on a phase, or takes it away with null; `also` are further possible phases. `said` describes
 * where it stands.
 */
export function placeMarker(
  figure: HTMLElement,
  phase: string | null,
  also: readonly string[] = [],
  said = '',
): void {
  for (const { svg, places } of framesOf(figure)) {
    const marker = svg.querySelector('[data-you]');
    if (phase === null) {
      marker?.removeAttribute('data-phase');
      marker?.removeAttribute('transform');
    } else {
      const { x, y } = phasePoint(
        places,
        phase,
        svg.querySelectorAll(`[data-dot][data-phase="${phase}"]`).length,
      );
      marker?.setAttribute('data-phase', phase);
      marker?.setAttribute('transform', translate(x, y));
    }
    for (const name of svg.querySelectorAll('.phase')) {
      const own = name.getAttribute('data-phase') ?? '';
      name.toggleAttribute('data-possible', also.includes(own));
      name.toggleAttribute('data-placed-here', own === phase);
    }
    const guess = guessOn(figure);
    for (const { id } of places.phases) {
      const at = shareAnchor(places, id, dotsIn(svg, id), guess);
      svg.querySelector(`[data-share][data-phase="${id}"]`)?.setAttribute('transform', translate(at.x, at.y));
    }
    if (guess !== null) placeGuessWords(svg, places, guess);
  }
  if (phase === null) delete figure.dataset.placed;
  else figure.dataset.placed = phase;
  const spoken = figure.ownerDocument.getElementById('scene-you');
  if (spoken) {
    spoken.dataset.waiting ??= spoken.textContent;
    spoken.textContent = phase === null ? spoken.dataset.waiting : said;
  }
  describeScene(figure);
}
