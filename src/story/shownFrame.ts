// Story layer: the frame of the drawing that is displayed, wide or tall: its elements, and the setting of pictures on them.
import { readPlaces, type Places } from '../chart/layout.ts';
import { wayFromCrowd } from '../chart/place.ts';
import { nameSlots } from './slots.ts';
import { GROUPS, type Cast, type DotState, type Group, type Picture } from '../chart/scenes.ts';

/** Where the elements of each group are. */
const SELECTORS: Record<Group, string> = {
  building: ".outlines, [data-frame='tall'] .ground",
  crowd: '.crowd',
  number: '.number',
  outcome: '.outcome, .guessed',
  steps: '.block',
  foot: '.foot',
  wait: '.wait',
};

/** A frame of the drawing with the elements that move in it. */
export interface ShownFrame {
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

/** Which elements of a group move: the visitor's only with a visitor, the guess's only with a guess. */
const MOVES =
  ':not(.foot, .wait, .you, .guessed), [data-visitor] :is(.foot, .wait, .you), .you[data-phase], [data-guess] .guessed';

/** The elements of one frame that move. */
function elementsOf(svg: SVGElement): ShownFrame {
  const moving = (selector: string) => all(svg, selector).filter((element) => element.matches(MOVES));
  return {
    svg,
    places: readPlaces(svg.dataset.places),
    dots: all(svg, '[data-dot]'),
    // The last step is painted first.
    blocks: [...all(svg, '.block')].reverse(),
    words: [...all(svg, '.on-step')].reverse(),
    shares: all(svg, '.share'),
    you: moving('[data-you]'),
    groups: Object.fromEntries(GROUPS.map((group) => [group, moving(SELECTORS[group])])) as Record<
      Group,
      SVGElement[]
    >,
  };
}

/**
 * Returns a function that finds the frame of a figure that is displayed and in the window; null if none is. An observer
 * keeps it up to date: to ask for boxes in the moment in which a film starts computes the style of all dots once more.
 */
export function watchFrames(figure: HTMLElement): () => ShownFrame | null {
  const inView = new Set<Element>();
  const observer = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries)
      if (isIntersecting) inView.add(target);
      else inView.delete(target);
  });
  const frames = all(figure, '[data-frame]');
  for (const frame of frames) observer.observe(frame);
  return () => {
    const svg = frames.find((frame) => inView.has(frame));
    return svg ? elementsOf(svg) : null;
  };
}

/** Reads from the elements of a figure where its dots belong, the guess and the marker. */
export function castOf(figure: HTMLElement): Cast {
  const svg = figure.querySelector('[data-frame]');
  const dots = svg ? all(svg, '[data-dot]') : [];
  nameSlots(dots);
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
    possible: all(figure, '.phase[data-possible]').flatMap(({ dataset }) => dataset.phase ?? []),
    meansAll: figure.hasAttribute('data-means-all'),
  };
}

/** The colours in a frame, as red, green and blue from 0 to 255: the crowd's, and that of each phase by its id. */
export interface Colours {
  crowd: number[];
  phases: Map<string, number[]>;
}

/** Reads the colours in a frame. All are set on dots before the first is read, so that the style is computed once. */
function readColours({ dots, places }: ShownFrame): Colours {
  const names = ['--crowd', ...places.phases.map((_, index) => `--phase-${index + 1}`)];
  const probes = names.flatMap((name, index) => {
    const dot = dots[index];
    dot?.style.setProperty('fill', `var(${name})`);
    return dot ?? [];
  });
  const [crowd = [], ...phases] = probes.map((dot) =>
    (getComputedStyle(dot).fill.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number),
  );
  for (const dot of probes) dot.style.removeProperty('fill');
  return { crowd, phases: new Map(places.phases.map(({ id }, index) => [id, phases[index] ?? crowd])) };
}

/**
 * Returns a function that gives the colours of a figure's frames. It reads them anew only when the text's colour is
 * another, which differs between themes and the system's colours.
 */
export function keepColours(): (frame: ShownFrame) => Colours {
  let under = '';
  let kept: Colours | undefined;
  return (frame) => {
    const { color } = getComputedStyle(document.documentElement);
    if (!kept || color !== under) kept = readColours(frame);
    under = color;
    return kept;
  };
}

/** Returns a function that sets a picture on the elements of a frame; its dots only with `colours`. */
export function painter(frame: ShownFrame, cast: Cast, colours: Colours | null): (picture: Picture) => void {
  const { places } = frame;
  const climbed = cast.dots.find(({ climb }) => climb >= 0)?.phase ?? '';
  /** What has been set. In most moments most elements rest, and to set a value again costs as much as to change it. */
  const set = new Map<SVGElement, Record<string, string | number>>();
  const put = (element: SVGElement | undefined, values: Record<string, string | number>) => {
    if (!element) return;
    const last = set.get(element) ?? {};
    set.set(element, last);
    for (const [name, value] of Object.entries(values)) {
      if (last[name] === value) continue;
      last[name] = value;
      element.style.setProperty(name, String(value));
    }
  };
  const paint = (key: number, amount: number) => {
    const { phase = null, climb = -1 } = cast.dots[key] ?? {};
    const crowd = colours?.crowd ?? [];
    const own = colours?.phases.get(phase ?? (climb >= 0 ? climbed : '')) ?? crowd;
    return `rgb(${crowd.map((part, index) => Math.round(part + ((own[index] ?? part) - part) * amount)).join()})`;
  };
  let shown: readonly DotState[] = [];
  return (picture) => {
    if (colours)
      picture.dots.forEach((dot, key) => {
        if (dot === shown[key]) return;
        const { x, y } = wayFromCrowd(places, key, dot);
        put(frame.dots[key], {
          transform: `translate(${x}px,${y}px) scale(${dot.scale.toFixed(2)})`,
          opacity: dot.opacity,
          fill: paint(key, dot.paint),
        });
      });
    shown = picture.dots;
    picture.steps.forEach((box, index) => {
      const base = places.steps[index]?.box ?? box;
      const [sx, sy] = [box.width / base.width, box.height / base.height];
      put(frame.blocks[index], {
        transform: `translate(${box.x - base.x * sx}px,${box.y - base.y * sy}px) scale(${sx},${sy})`,
      });
      put(frame.words[index], { opacity: picture.words[index] ?? 0 });
    });
    picture.shares.forEach(({ x, y }, index) =>
      put(frame.shares[index], { transform: `translate(${x}px,${y}px)` }),
    );
    for (const you of frame.you) put(you, { transform: `translate(${picture.you.x}px,${picture.you.y}px)` });
    for (const group of GROUPS)
      for (const element of frame.groups[group]) put(element, { opacity: picture.shown[group] });
  };
}
