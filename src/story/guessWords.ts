// Story layer: the words of the visitor's guess in a frame. They move with the dots of its phase: another survey has others,
// and the visitor may stand there.
import { guessOutline, shareAnchor } from '../chart/guess.ts';
import type { Places } from '../chart/layout.ts';
import { dotsIn } from './slots.ts';

/** Puts the words of a guess over its outline and the dots of its phase, and the phase's share over both. */
export function placeGuessWords(svg: Element, places: Places, guess: number): void {
  const phase = places.guess?.phase ?? '';
  const dots = dotsIn(svg, phase);
  const text = svg.querySelector('.guessed text');
  const { words } = guessOutline(places, guess, dots) ?? {};
  text?.setAttribute('x', String(words?.x));
  text?.setAttribute('y', String(words?.y));
  const at = shareAnchor(places, phase, dots, guess);
  const share = svg.querySelector(`[data-share][data-phase="${phase}"]`);
  share?.setAttribute('transform', `translate(${at.x} ${at.y})`);
}
