// Chart layer: positions in a layout, in pixels of its viewBox. Pure, and small enough for the browser: the page, its
// pictures and its script all place dots and shares by these functions.
import { px, type Box, type Lattice, type Places, type Point } from './layout.ts';

/** The place of number `index` (from 0) in a lattice whose first place is `origin`. */
export function latticePoint(origin: Point, { count, minor, major }: Lattice, index: number): Point {
  const along = index % count;
  const line = Math.floor(index / count);
  return {
    x: px(origin.x + along * minor.x + line * major.x),
    y: px(origin.y + along * minor.y + line * major.y),
  };
}

/** The centre of dot number `key` (from 0) in the waiting crowd. */
export function crowdPoint({ crowd }: Pick<Places, 'crowd'>, key: number): Point {
  return latticePoint(crowd.origin, crowd.lattice, key);
}

const tenth = (length: number) => Math.round(length * 10) / 10 || 0;

/**
 * How far dot number `key` (from 0) is moved from its place in the waiting crowd when it stands at a point. In tenths of a
 * pixel: a page has hundreds of these.
 */
export function wayFromCrowd(places: Pick<Places, 'crowd'>, key: number, to: Point): Point {
  const from = crowdPoint(places, key);
  return { x: tenth(to.x - from.x), y: tenth(to.y - from.y) };
}

/** The centre of dot number `slot` (from 0) of a phase; the origin of the frame if there is no such phase. */
export function phasePoint(
  { phases, lattice }: Pick<Places, 'phases' | 'lattice'>,
  phase: string,
  slot: number,
) {
  const origin = phases.find(({ id }) => id === phase)?.origin ?? { x: 0, y: 0 };
  return latticePoint(origin, lattice, slot);
}

/** Lines of dots that so many dots fill in a phase. */
export function linesOf({ lattice }: Pick<Places, 'lattice'>, dots: number): number {
  return Math.ceil(dots / lattice.count);
}

/** The anchor of a phase's share over or beside so many dots. */
export function sharePoint(
  places: Pick<Places, 'phases' | 'lattice' | 'shareStep'>,
  phase: string,
  dots: number,
): Point {
  const { x, y } = places.phases.find(({ id }) => id === phase)?.share ?? { x: 0, y: 0 };
  const lines = linesOf(places, dots);
  return { x: px(x + lines * places.shareStep.x), y: px(y + lines * places.shareStep.y) };
}

/** The anchor of the share that a survey leaves over, over or beside the block of so many dots; null without one. */
export function restPoint(
  places: Pick<Places, 'lattice' | 'shareStep' | 'restShare'>,
  dots: number,
): Point | null {
  const { restShare, shareStep } = places;
  const lines = linesOf(places, dots);
  if (!restShare) return null;
  return { x: px(restShare.x + lines * shareStep.x), y: px(restShare.y + lines * shareStep.y) };
}

/** The hatched block of what is not reported, by the number of dots that it stands for; null where there is none. */
export function unreportedBox(places: Places, dots: number): Box | null {
  const { unreported, lattice } = places;
  if (!unreported || dots === 0) return null;
  const { minor, major, count } = lattice;
  const lines = linesOf(places, dots);
  const width = Math.abs(minor.x * count + major.x * lines);
  const height = Math.abs(minor.y * count + major.y * lines);
  // The block grows where lines of dots grow: up in columns, sideways in rows.
  return {
    x: px(unreported.x - (minor.x + major.x < 0 ? width : 0)),
    y: px(major.y < 0 ? unreported.y - height : unreported.y),
    width: px(width),
    height: px(height),
  };
}
