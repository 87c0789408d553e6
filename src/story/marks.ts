// Story layer: what a figure shows of a survey and of the visitor: dots, shares, the marker. Loaded with the widget only.
import { letDotsWalk } from './figure.ts';

/** One phase of a distribution as the drawing shows it: its dots and the text of its share. */
export interface ShownShare {
  phase: string;
  dots: number;
  label: string;
  /** False where the survey does not report this phase. */
  reported: boolean;
}

/** Gives each dot its phase and slot: dots that can stay do, the others walk to the phases that gain. */
function moveDots(frame: Element, shares: readonly ShownShare[]): void {
  const free: Element[] = [];
  const taken = new Map(shares.map(({ phase }) => [phase, new Set<number>()]));
  const wanted = new Map(shares.map(({ phase, dots }) => [phase, dots]));
  for (const dot of frame.querySelectorAll('[data-dot]')) {
    const phase = dot.getAttribute('data-phase') ?? '';
    const slot = Number(dot.getAttribute('data-slot') ?? -1);
    const stays = slot >= 0 && slot < (wanted.get(phase) ?? 0) && !taken.get(phase)?.has(slot);
    if (stays) taken.get(phase)?.add(slot);
    else free.push(dot);
  }
  // Dots in sight walk first; dots that no phase needs wait unseen.
  free.sort((a, b) => Number(b.hasAttribute('data-phase')) - Number(a.hasAttribute('data-phase')));
  for (const { phase, dots } of shares) {
    for (let slot = 0; slot < dots; slot += 1) {
      if (taken.get(phase)?.has(slot)) continue;
      const dot = free.shift();
      dot?.setAttribute('data-phase', phase);
      dot?.setAttribute('data-slot', String(slot));
    }
  }
  for (const dot of free) {
    dot.removeAttribute('data-phase');
    dot.removeAttribute('data-slot');
  }
}

/**
 * Moves the dots to another survey's distribution, of which `unreported` per cent have no phase, and says it: `said` are
 * texts by the id of their element, in the figure or beside it.
 */
export function showDistribution(
  figure: HTMLElement,
  shares: readonly ShownShare[],
  unreported: number,
  said: Readonly<Record<string, string>>,
): void {
  letDotsWalk(figure);
  for (const frame of figure.querySelectorAll('[data-frame]')) {
    moveDots(frame, shares);
    for (const { phase, dots, label, reported } of shares) {
      const share = frame.querySelector(`[data-share][data-phase="${phase}"]`);
      share?.setAttribute('data-count', String(dots));
      share?.toggleAttribute('data-unknown', !reported);
      const text = share?.querySelector('.value');
      if (text) text.textContent = label;
      frame.querySelector(`[data-you][data-phase="${phase}"]`)?.setAttribute('data-count', String(dots));
    }
    const block = frame.querySelector('[data-unreported]');
    block?.setAttribute('data-unreported', String(unreported));
  }
  for (const [id, text] of Object.entries(said)) {
    const element = figure.ownerDocument.getElementById(id);
    if (element) element.textContent = text;
  }
}

/** Lets the drawing keep the dots and the share of a phase to itself in the visitor's scene; none of them with null. */
export function hidePhase(figure: HTMLElement, phase: string | null): void {
  for (const element of figure.querySelectorAll('[data-dot], [data-share]'))
    element.toggleAttribute('data-asked', phase !== null && element.getAttribute('data-phase') === phase);
}

/** Puts the visitor's marker on a phase, or takes it away with null; `also` are further possible phases. */
export function placeMarker(figure: HTMLElement, phase: string | null, also: readonly string[] = []): void {
  letDotsWalk(figure);
  for (const frame of figure.querySelectorAll('[data-frame]')) {
    const marker = frame.querySelector('[data-you]');
    if (phase === null) {
      frame.removeAttribute('data-marked');
      marker?.removeAttribute('data-phase');
      marker?.removeAttribute('data-count');
    } else {
      frame.setAttribute('data-marked', phase);
      marker?.setAttribute('data-phase', phase);
      const count = frame.querySelector(`[data-share][data-phase="${phase}"]`)?.getAttribute('data-count');
      marker?.setAttribute('data-count', count ?? '0');
    }
    for (const share of frame.querySelectorAll('[data-share]')) {
      share.toggleAttribute('data-possible', also.includes(share.getAttribute('data-phase') ?? ''));
    }
  }
}
