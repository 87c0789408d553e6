// Story layer: the visitor's guess, right after the headline and on the drawing. The field comes after the first paint, from
// a template: a field in the HTML makes browsers lay out the whole page as soon as they have read it.
import { guessOutline } from '../chart/guess.ts';
import { readPlaces } from '../chart/layout.ts';
import { guessIn, withGuess } from '../model/visitFragment.ts';
import { placeGuessWords } from './guessWords.ts';
import { bring } from './missing.ts';
import { afterPaint } from './paint.ts';

/** The event of a guess that was made or changed, on the figure. */
export const GUESSED = 'guessed';
/** How long after the last change a guess is written into the address, in ms: browsers limit how often a page may do this. */
const WRITE_AFTER = 250;

/** Draws a guess in one frame: rings in the crowd, an outline in the result. */
function drawGuess(svg: SVGElement, guess: number, label: string): void {
  const places = readPlaces(svg.dataset.places);
  const crowd = svg.querySelectorAll('[data-dot]:not([data-spare])');
  // Counted back from the last phase's last dot; 100 rings all, also where the shares add up to less.
  const first = guess >= 100 ? 0 : crowd.length - guess;
  crowd.forEach((dot, key) => dot.toggleAttribute('data-ringed', key >= first));
  const outline = guessOutline(places, guess, 0);
  const group = svg.querySelector('.guessed');
  if (!outline || !group || !places.guess) return;
  const { box, beyond } = outline;
  for (const [name, value] of Object.entries(box))
    group.querySelector('rect')?.setAttribute(name, String(value));
  const rises = places.lattice.major.y < 0;
  const back = places.lattice.major.x < 0;
  const tip = rises
    ? `M${box.x + box.width / 2 - 7} ${box.y + 9}l7 -8 7 8`
    : `M${box.x + (back ? 9 : box.width - 9)} ${box.y + box.height / 2 - 5}l${back ? '-8 5 8' : '8 5 -8'} 5`;
  group.querySelector('path')?.setAttribute('d', beyond ? tip : '');
  const text = group.querySelector('text');
  if (text) text.textContent = label;
  placeGuessWords(svg, places, guess);
}

/**
 * Connects the slider and the field in a box: `take` is called with each guess, `leave` when one of them is left. Returns
 * a function that writes the current guess into both.
 */
function connectFields(
  box: HTMLElement,
  guess: () => number | null,
  take: (guess: number) => void,
  leave: () => void,
): () => void {
  const [range, field] = box.querySelectorAll('input');
  if (!range || !field) return () => {};
  const fill = () => {
    const value = guess();
    field.value = value === null ? '' : String(value);
    if (value === null) return;
    range.value = field.value;
    // An empty field counts as 0 for screen readers, beside a slider at 50: until there is a guess it has a text instead.
    field.removeAttribute('aria-valuetext');
  };
  for (const [from, to] of [
    [range, field],
    [field, range],
  ] as const) {
    from.addEventListener('input', () => {
      if (!from.validity.valid || from.value === '') return;
      field.removeAttribute('aria-valuetext');
      to.value = from.value;
      take(from.valueAsNumber);
    });
    from.addEventListener('change', () => {
      // What is no guess, as 150, does not stay in the field beside the guess that counts.
      fill();
      leave();
    });
  }
  // A press on the slider where it stands changes nothing, and is a guess all the same.
  range.addEventListener('pointerup', () => {
    if (guess() !== null) return;
    take(range.valueAsNumber);
    fill();
  });
  return fill;
}

/** Connects a story's guess: its box `[data-guess-box]`, its figure, and the place of its answer `[data-guess-answer]`. */
export function connectGuess(story: HTMLElement): void {
  const figure = story.querySelector<HTMLElement>('figure[data-chart]');
  const box = story.querySelector<HTMLElement>('[data-guess-box]');
  const answer = story.querySelector<HTMLElement>('[data-guess-answer]');
  const template = box?.querySelector('template');
  if (!figure || !box || !template) return;
  let guess = guessIn(location.hash);
  /** Brings the guess into the fields, once they are there. */
  let fill = () => {};
  /** Says the answer to the guess, once its script is there. */
  let sayAnswer = () => {};

  const show = (value: number) => {
    const label = (box.dataset.label ?? '').replace('{guess}', String(value));
    for (const svg of figure.querySelectorAll<SVGElement>('[data-frame]')) drawGuess(svg, value, label);
    figure.dataset.guess = String(value);
    const key = figure.querySelector('[data-guess-words]');
    if (key) key.textContent = label;
    const spoken = document.getElementById('scene-guess');
    if (spoken) spoken.textContent = (spoken.dataset.text ?? '').replace('{guess}', String(value));
    if (!answer) return;
    if (answer.hidden)
      void bring(
        answer,
        () => import('./guessAnswer.ts'),
        ({ connectAnswer }) => (sayAnswer = connectAnswer(answer, () => guess ?? value)),
      );
    answer.hidden = false;
    sayAnswer();
  };
  let pending = 0;
  /** Writes the guess into the address, if it is not there. */
  const write = () => {
    window.clearTimeout(pending);
    pending = 0;
    if (guess === null || guessIn(location.hash) === guess) return;
    try {
      history.replaceState(history.state, '', `#${withGuess(location.hash, guess)}`);
    } catch {
      // Browsers limit how often a page may do this: the next change writes it.
    }
    figure.dispatchEvent(new Event(GUESSED));
  };
  /** Not only once the field is left: who types a number and then scrolls on has not left it. */
  const writeSoon = () => {
    window.clearTimeout(pending);
    pending = window.setTimeout(write, WRITE_AFTER);
  };
  if (guess !== null) show(guess);
  afterPaint(() => {
    box.append(template.content.cloneNode(true));
    const take = (value: number) => {
      guess = value;
      show(value);
      writeSoon();
    };
    fill = connectFields(box, () => guess, take, write);
    fill();
  });
  addEventListener('pagehide', () => {
    if (pending) write();
  });
  addEventListener('hashchange', () => {
    guess = guessIn(location.hash) ?? guess;
    if (guess === null) return;
    show(guess);
    fill();
    // A link to another place of the page takes the guess out of the address. The place is read first.
    afterPaint(write);
  });
}
