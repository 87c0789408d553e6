// Chart layer: the scenes of a drawing, and where everything stands in each. A scene is a function of places and data:
// it gives plain lists with stable keys. Pure, and small enough for the browser, whose film moves between two of them.
import { px, type Box, type Places, type Point } from './layout.ts';
import { shareAnchor } from './guess.ts';
import { crowdPoint, latticePoint, phasePoint } from './place.ts';

/** A scene's name: `intro`, the id of a stage, `top`, `result`, or `you`. */
export type Scene = string;

/** Where the dots are: waiting, some of them on top, or in their phases. */
export type Stand = 'crowd' | 'top' | 'phases';

/** What is seen in a scene: where the dots are, and how many steps stand. */
export interface Act {
  stand: Stand;
  built: number;
}

/** The scenes in order: `top` exists where a source says that the last phase means all stages. */
export function scenes(stages: readonly string[], climbs: boolean): Scene[] {
  return ['intro', ...stages, ...(climbs ? ['top'] : []), 'result', 'you'];
}

/** What is seen in a scene. `names` are all scenes in order; the stages are between the first and `top` or `result`. */
export function actOf(names: readonly Scene[], scene: Scene): Act {
  const index = names.indexOf(scene);
  const first = names.findIndex((name) => name === 'top' || name === 'result');
  if (index >= 0 && index < first) return { stand: 'crowd', built: index };
  return { stand: scene === 'top' ? 'top' : 'phases', built: first - 1 };
}

/** A company's dot as data: its phase and place there, and its place among those on top (-1: stays below). */
export interface Dot {
  /** The phase in the survey that is shown; null for a dot that this survey does not need. */
  phase: string | null;
  slot: number;
  climb: number;
  /** False for dots that only another survey needs: the crowd is the first survey's. */
  inCrowd: boolean;
}

/** What is drawn of the data in one frame. */
export interface Cast {
  /** The dots in the order of the crowd. */
  dots: readonly Dot[];
  /** Dots of each phase in the survey that is shown. */
  counts: Readonly<Record<string, number>>;
  /** The visitor's guess, from 0 to 100; null without one. */
  guess: number | null;
  /** The phase of the visitor's dot; null while it is not placed. */
  you: string | null;
  /** Further phases in which the visitor may be; a ring stands there. */
  possible: readonly string[];
  /** True if the small staircase stands under the survey that is shown. */
  meansAll: boolean;
}

/** A dot as drawn. */
export interface DotState extends Point {
  /** Size, as a multiple of its size in the result. */
  scale: number;
  /** From 0 to 1. */
  opacity: number;
  /** Its colour: 0 for that of the crowd, 1 for that of its phase. */
  paint: number;
}

/** Groups of words and marks that come and go together. */
export const GROUPS = ['building', 'crowd', 'number', 'outcome', 'steps', 'foot', 'wait'] as const;
export type Group = (typeof GROUPS)[number];

/** All that moves in a frame, as it stands. */
export interface Picture {
  dots: DotState[];
  /** The visitor's dot. */
  you: Point;
  /** The steps, from the first to the last; one that is not built lies flat on the ground. */
  steps: Box[];
  /** How far the words on each step are shown, from 0 to 1. */
  words: number[];
  /** The anchors of the shares, in the order of the phases. */
  shares: Point[];
  /** How far each group is shown, from 0 to 1. */
  shown: Record<Group, number>;
}

/** Where a dot stands. */
function dotState(places: Places, dot: Dot, key: number, stand: Stand): DotState {
  const { crowd, top } = places;
  if (stand === 'phases' && dot.phase !== null)
    return { ...phasePoint(places, dot.phase, dot.slot), scale: 1, opacity: 1, paint: 1 };
  if (stand === 'top' && top && dot.climb >= 0)
    return { ...latticePoint(top.origin, top.lattice, dot.climb), scale: top.scale, opacity: 1, paint: 1 };
  const opacity = stand !== 'phases' && dot.inCrowd ? 1 : 0;
  return { ...crowdPoint(places, key), scale: crowd.scale, opacity, paint: 0 };
}

/** A step: built, flat on the ground before that, and in the small staircase once the dots are in their phases. */
function stepBox({ box, small }: Places['steps'][number], index: number, act: Act, climbs: boolean): Box {
  if (act.stand === 'phases' && climbs) return small;
  return index < act.built ? box : { ...box, y: px(box.y + box.height), height: 0 };
}

/** Where the visitor's dot stands: in its phase, or waiting. */
function youPoint(places: Places, { you, counts }: Cast, arrived: boolean): Point {
  if (!arrived) return places.you.foot;
  return you === null ? places.you.wait : phasePoint(places, you, counts[you] ?? 0);
}

/** The picture of a scene in one frame. */
export function pictureOf(places: Places, cast: Cast, act: Act): Picture {
  const arrived = act.stand === 'phases';
  const climbs = places.top !== null;
  const { counts, guess, you, possible, meansAll } = cast;
  const marked = (id: string) => you === id || possible.includes(id);
  const lines = (id: string) => (counts[id] ?? 0) + (marked(id) ? 1 : 0);
  return {
    dots: cast.dots.map((dot, key) => dotState(places, dot, key, act.stand)),
    you: youPoint(places, cast, arrived),
    steps: places.steps.map((step, index) => stepBox(step, index, act, climbs)),
    words: places.steps.map((_, index) => (!arrived && index < act.built ? 1 : 0)),
    shares: places.phases.map(({ id }) => shareAnchor(places, id, lines(id), guess)),
    shown: {
      building: arrived ? 0 : 1,
      crowd: act.stand === 'crowd' ? 1 : 0,
      number: act.stand === 'top' ? 1 : 0,
      outcome: arrived ? 1 : 0,
      steps: !arrived || (climbs && meansAll) ? 1 : 0,
      foot: arrived ? 0 : 1,
      wait: arrived && you === null ? 1 : 0,
    },
  };
}
