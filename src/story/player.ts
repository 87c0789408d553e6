// Story layer: the film player. It watches a figure's attributes, and moves the drawing from the picture that is seen to
// the one they ask for. What it sets on elements holds while a change plays; pictures at rest are the style's.
import { climbOf, film, type Film } from '../chart/film.ts';
import { actOf, pictureOf, type Act, type Picture } from '../chart/scenes.ts';
import { scenesOf, SETTLE } from './figure.ts';
import { stillness } from './settings.ts';
import { castOf, keepColours, painter, watchFrames, type ShownFrame } from './shownFrame.ts';

/** A change that plays. */
interface Running {
  film: Film;
  time: number;
  /** 1 forward, -1 back. */
  step: 1 | -1;
  /** What is shown at its ends; null for a picture that was interrupted. */
  ends: [Act | null, Act];
  frame: ShownFrame;
  paint: (picture: Picture) => void;
}

/** Whether two scenes show the same. */
const isSame = (one: Act | null, other: Act) => one?.stand === other.stand && one.built === other.built;

/** The change that a figure plays, if any. */
class Playback {
  readonly #figure: HTMLElement;
  running: Running | null = null;

  constructor(figure: HTMLElement) {
    this.#figure = figure;
  }

  /** Plays a change instead of the one that plays. */
  start(change: Running, movesDots: boolean): void {
    const first = this.running === null;
    this.running = change;
    this.#figure.dataset.film = movesDots ? 'dots' : 'steps';
    change.paint(change.film.at(change.time));
    if (first) requestAnimationFrame((now) => this.#tick(now, now));
  }

  /** Ends the change: the drawing shows its picture at rest. */
  end(): void {
    if (!this.running) return;
    const { dots, blocks, words, shares, you, groups } = this.running.frame;
    for (const element of [...dots, ...blocks, ...words, ...shares, ...you, ...Object.values(groups).flat()])
      element.removeAttribute('style');
    delete this.#figure.dataset.film;
    this.running = null;
  }

  /** Shows the picture of this moment; times in milliseconds. */
  #tick(last: number, now: number): void {
    if (!this.running) return;
    const change = this.running;
    change.time += (now - last) * change.step;
    if (change.step > 0 ? change.time >= change.film.length : change.time <= 0) {
      this.end();
      return;
    }
    change.paint(change.film.at(change.time));
    requestAnimationFrame((next) => this.#tick(now, next));
  }
}

/** Lets a figure's drawing follow its attributes `data-scene`, `data-survey`, `data-placed` and `data-guess`. */
export function connectPlayer(figure: HTMLElement): void {
  let scene = figure.dataset.scene ?? 'result';
  let cast = castOf(figure);
  const playback = new Playback(figure);
  const frameInView = watchFrames(figure);
  const coloursOf = keepColours();

  const follow = (changes: readonly MutationRecord[]) => {
    const names = scenesOf(figure);
    const before = scene;
    const castBefore = cast;
    scene = figure.dataset.scene ?? 'result';
    // Only the other attributes change the phases of dots; the scene changes while the reader scrolls.
    if (changes.some(({ attributeName }) => attributeName !== 'data-scene')) cast = castOf(figure);
    const sameCast = cast === castBefore || JSON.stringify(cast) === JSON.stringify(castBefore);
    if (scene === before && sameCast) return;
    const frame = frameInView();
    const still = figure.hasAttribute('data-at-once') || stillness(figure.ownerDocument.documentElement);
    if (!frame || still) {
      playback.end();
      return;
    }
    const { running } = playback;
    const [actBefore, act] = [actOf(names, before), actOf(names, scene)];
    // Two scenes may show one picture, as `result` and `you` do: a change that leads there goes on.
    if (sameCast && isSame(actBefore, act)) return;
    const between = running?.ends.findIndex((end) => isSame(end, act)) ?? -1;
    if (running && running.frame.svg === frame.svg && sameCast && between >= 0) {
      running.step = between === 0 ? -1 : 1;
      return;
    }
    const { places } = frame;
    const to = pictureOf(places, cast, act);
    const interrupted = running?.frame.svg === frame.svg ? running.film.at(running.time) : null;
    const from = interrupted ?? pictureOf(places, castBefore, actBefore);
    const back = !interrupted && sameCast && names.indexOf(scene) < names.indexOf(before);
    const [low, high] = back ? [act, actBefore] : [actBefore, act];
    const climb = interrupted ? undefined : climbOf(places, cast, low, high);
    const change = back ? film(to, from, climb) : film(from, to, climb);
    if (running && running.frame.svg !== frame.svg) playback.end();
    const movesDots = change.movesDots || figure.dataset.film === 'dots';
    playback.start(
      {
        film: change,
        time: back ? change.length : 0,
        step: back ? -1 : 1,
        ends: [interrupted ? null : low, high],
        frame,
        paint: painter(frame, cast, movesDots ? coloursOf(frame) : null),
      },
      movesDots,
    );
  };

  figure.addEventListener(SETTLE, () => playback.end());
  // What the film sets would be printed.
  addEventListener('beforeprint', () => playback.end());
  new MutationObserver(follow).observe(figure, {
    attributeFilter: ['data-scene', 'data-survey', 'data-placed', 'data-guess'],
  });
}
