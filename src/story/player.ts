// Story layer: the film player. It watches a figure's attributes, and moves the drawing from the picture that is seen to
// the one they ask for. What it sets on elements holds while a change plays; pictures at rest are the style's.
import { climbOf, film, type Film } from '../chart/film.ts';
import type { Places } from '../chart/layout.ts';
import { crowdPoint } from '../chart/place.ts';
import { actOf, GROUPS, pictureOf, type Cast, type Group, type Picture } from '../chart/scenes.ts';
import { scenesOf, SETTLE } from './figure.ts';
import { stillness } from './settings.ts';

/** Where the elements of each group are. */
const SELECTORS: Record<Group, string> = {
  building: '.outlines, .ground',
  crowd: '.crowd',
  number: '.number',
  outcome: '.outcome, .guessed',
  steps: '.block',
  foot: '.foot',
  wait: '.wait',
};

/** A frame of the drawing with the elements that move in it. */
interface Stage {
  svg: SVGElement;
  places: Places;
  dots: SVGElement[];
  blocks: SVGElement[];
  words: SVGElement[];
  shares: SVGElement[];
  you: SVGElement[];
  groups: Record<Group, SVGElement[]>;
}

const all = (root: ParentNode, selector: string) => [...root.querySelectorAll<SVGElement>(selector)];

/** The frame that is shown; null where the figure has none in sight. */
function stageOf(figure: HTMLElement): Stage | null {
  const svg = all(figure, '[data-frame]').find((frame) => frame.getClientRects().length > 0);
  if (!svg) return null;
  return {
    svg,
    places: JSON.parse(svg.dataset.places ?? '{}') as Places,
    dots: all(svg, '[data-dot]'),
    // The last step is painted first.
    blocks: [...all(svg, '.block')].reverse(),
    words: [...all(svg, '.on-step')].reverse(),
    shares: all(svg, '.share'),
    you: all(svg, '[data-you]'),
    groups: Object.fromEntries(GROUPS.map((group) => [group, all(svg, SELECTORS[group])])) as Record<
      Group,
      SVGElement[]
    >,
  };
}

/** What the elements of a figure say of its data. */
function castOf(figure: HTMLElement): Cast {
  const svg = figure.querySelector('[data-frame]');
  const dots = svg ? all(svg, '[data-dot]') : [];
  const counts: Record<string, number> = {};
  for (const { dataset } of dots) if (dataset.phase) counts[dataset.phase] = (counts[dataset.phase] ?? 0) + 1;
  return {
    dots: dots.map(({ dataset }) => ({
      phase: dataset.phase ?? null,
      slot: Number(dataset.slot ?? 0),
      climb: Number(dataset.climb ?? -1),
      inCrowd: dataset.spare === undefined,
    })),
    counts,
    guess: figure.dataset.guess === undefined ? null : Number(figure.dataset.guess),
    you: figure.dataset.placed ?? null,
    meansAll: figure.hasAttribute('data-means-all'),
  };
}

/** Red, green and blue of a colour of the style sheet, from 0 to 255. `element` may be any that is drawn. */
function colourOf(element: SVGElement, name: string): number[] {
  element.style.fill = `var(${name})`;
  const parts = getComputedStyle(element).fill.match(/[\d.]+/g) ?? [];
  element.style.fill = '';
  return parts.slice(0, 3).map(Number);
}

/** The colours of a stage: the crowd's, and that of each phase by its id. */
function coloursOf({ svg, places }: Stage): { crowd: number[]; phases: Map<string, number[]> } {
  const probe = svg.querySelector<SVGElement>('.you circle') ?? svg;
  const phases = places.phases.map(({ id }, index) => [id, colourOf(probe, `--phase-${index + 1}`)] as const);
  return { crowd: colourOf(probe, '--crowd'), phases: new Map(phases) };
}

/** Writes pictures on the elements of a stage while a film plays. */
function painter(stage: Stage, cast: Cast, movesDots: boolean): (picture: Picture) => void {
  const { places } = stage;
  const colours = movesDots ? coloursOf(stage) : null;
  const climbed = cast.dots.find(({ climb }) => climb >= 0)?.phase ?? '';
  const put = (element: SVGElement | undefined, values: Record<string, string | number>) => {
    for (const [name, value] of Object.entries(values)) element?.style.setProperty(name, String(value));
  };
  const paint = (key: number, amount: number) => {
    const { phase = null, climb = -1 } = cast.dots[key] ?? {};
    const crowd = colours?.crowd ?? [];
    const own = colours?.phases.get(phase ?? (climb >= 0 ? climbed : '')) ?? crowd;
    return `rgb(${crowd.map((part, index) => Math.round(part + ((own[index] ?? part) - part) * amount)).join()})`;
  };
  return (picture) => {
    if (movesDots)
      picture.dots.forEach(({ x, y, scale, opacity, paint: amount }, key) => {
        const from = crowdPoint(places, key);
        put(stage.dots[key], {
          '--at': `translate(${x - from.x}px,${y - from.y}px) scale(${scale})`,
          '--seen': opacity,
          '--paint': paint(key, amount),
        });
      });
    picture.steps.forEach((box, index) => {
      const base = places.steps[index]?.box ?? box;
      const [sx, sy] = [box.width / base.width, box.height / base.height];
      put(stage.blocks[index], {
        '--at': `translate(${box.x - base.x * sx}px,${box.y - base.y * sy}px) scale(${sx},${sy})`,
      });
      put(stage.words[index], { '--seen': picture.words[index] ?? 0 });
    });
    picture.shares.forEach(({ x, y }, index) =>
      put(stage.shares[index], { '--at': `translate(${x}px,${y}px)` }),
    );
    for (const you of stage.you) put(you, { '--at': `translate(${picture.you.x}px,${picture.you.y}px)` });
    for (const group of GROUPS)
      for (const element of stage.groups[group]) put(element, { '--seen': picture.shown[group] });
  };
}

/** A change that plays. */
interface Running {
  film: Film;
  time: number;
  /** 1 forward, -1 back. */
  step: 1 | -1;
  /** The scenes at its ends; null for a picture that was interrupted. */
  ends: [string | null, string];
  stage: Stage;
  paint: (picture: Picture) => void;
}

/** Lets a figure's drawing follow its attributes `data-scene`, `data-survey`, `data-placed` and `data-guess`. */
export function connectPlayer(figure: HTMLElement): void {
  let scene = figure.dataset.scene ?? 'result';
  let cast = castOf(figure);
  let running: Running | null = null;

  const end = () => {
    if (!running) return;
    const { dots, blocks, words, shares, you, groups } = running.stage;
    for (const element of [...dots, ...blocks, ...words, ...shares, ...you, ...Object.values(groups).flat()])
      element.removeAttribute('style');
    delete figure.dataset.film;
    running = null;
  };
  const tick = (last: number) => (now: number) => {
    if (!running) return;
    running.time += (now - last) * running.step;
    const { film: playing, time, step } = running;
    if (step > 0 ? time >= playing.length : time <= 0) {
      end();
      return;
    }
    running.paint(playing.at(time));
    requestAnimationFrame(tick(now));
  };
  const start = (change: Running, movesDots: boolean) => {
    const fresh = running === null;
    running = change;
    figure.dataset.film = movesDots ? 'dots' : 'steps';
    change.paint(change.film.at(change.time));
    if (fresh) requestAnimationFrame((now) => tick(now)(now));
  };
  const seen = ({ svg }: Stage) => {
    const { top, bottom } = svg.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };

  const follow = () => {
    const names = scenesOf(figure);
    const before = scene;
    const castBefore = cast;
    scene = figure.dataset.scene ?? 'result';
    cast = castOf(figure);
    const sameCast = JSON.stringify(cast) === JSON.stringify(castBefore);
    if (scene === before && sameCast) return;
    const stage = stageOf(figure);
    const still = figure.hasAttribute('data-at-once') || stillness(figure.ownerDocument.documentElement);
    if (!stage || still || !seen(stage)) {
      end();
      return;
    }
    const between = running?.ends.indexOf(scene) ?? -1;
    if (running && running.stage.svg === stage.svg && sameCast && between >= 0) {
      running.step = between === 0 ? -1 : 1;
      return;
    }
    const to = pictureOf(stage.places, cast, actOf(names, scene));
    const interrupted = running?.stage.svg === stage.svg ? running.film.at(running.time) : null;
    const from = interrupted ?? pictureOf(stage.places, castBefore, actOf(names, before));
    const back = !interrupted && sameCast && names.indexOf(scene) < names.indexOf(before);
    const [low, high] = back ? [scene, before] : [before, scene];
    const climb = interrupted
      ? undefined
      : climbOf(stage.places, cast, actOf(names, low), actOf(names, high));
    const change = back ? film(to, from, climb) : film(from, to, climb);
    const movesDots = JSON.stringify(from.dots) !== JSON.stringify(to.dots);
    if (running && running.stage.svg !== stage.svg) end();
    start(
      {
        film: change,
        time: back ? change.length : 0,
        step: back ? -1 : 1,
        ends: [interrupted ? null : low, high],
        stage,
        paint: painter(stage, cast, movesDots || figure.dataset.film === 'dots'),
      },
      movesDots || figure.dataset.film === 'dots',
    );
  };

  figure.addEventListener(SETTLE, end);
  new MutationObserver(follow).observe(figure, {
    attributeFilter: ['data-scene', 'data-survey', 'data-placed', 'data-guess'],
  });
}
