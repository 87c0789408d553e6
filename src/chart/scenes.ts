// Chart layer: a scene is a function of model and layout. It gives plain lists with stable keys; nothing is drawn here.
import type { Distribution } from '../model/distribution.ts';
import type { StagesModel } from '../model/stages.ts';
import { crowdPoint, px, type Box, type Layout } from './layout.ts';
import { dotCount } from './measure.ts';

/** A scene's name: `intro`, the id of a stage, `result`, or `you`. */
export type Scene = string;

/** The scenes of a model, in order. */
export function scenes(model: StagesModel): Scene[] {
  return ['intro', ...model.stages.map(({ id }) => id), 'result', 'you'];
}

/** True if the dots have walked to their phases in this scene. */
export function arrived(scene: Scene): boolean {
  return scene === 'result' || scene === 'you';
}

/** A company's dot in a scene. */
export interface DotPosition {
  key: number;
  /** The phase it belongs to in this survey; null for a dot this survey does not need. */
  phase: string | null;
  slot: number;
  x: number;
  y: number;
  radius: number;
  visible: boolean;
}

/** Which phase and slot each dot has in a survey: dots fill the phases in order. */
export function assignDots(
  model: StagesModel,
  { phases }: Distribution,
): { phase: string | null; slot: number }[] {
  const places: { phase: string | null; slot: number }[] = phases.flatMap(({ phase, dots }) =>
    Array.from({ length: dots }, (_, slot) => ({ phase, slot })),
  );
  while (places.length < dotCount(model)) places.push({ phase: null, slot: 0 });
  return places;
}

/** All dots of a scene in one frame, for one survey. */
export function dotPositions(
  model: StagesModel,
  layout: Layout,
  scene: Scene,
  survey: Distribution,
): DotPosition[] {
  const origins = new Map(layout.phases.map(({ id, origin }) => [id, origin]));
  return assignDots(model, survey).map(({ phase, slot }, key) => {
    const origin = phase === null ? undefined : origins.get(phase);
    if (!arrived(scene) || !origin) {
      const point = crowdPoint(layout, key);
      const radius = px(layout.dot.radius * layout.crowd.scale);
      return {
        key,
        phase,
        slot,
        x: px(point.x),
        y: px(point.y),
        radius,
        visible: !arrived(scene) && key < 100,
      };
    }
    const offset = layout.slotOffset(slot);
    return {
      key,
      phase,
      slot,
      x: px(origin.x + offset.x),
      y: px(origin.y + offset.y),
      radius: layout.dot.radius,
      visible: true,
    };
  });
}

/** What a step of the stairs looks like in a scene. */
export interface StepPosition {
  key: string;
  state: 'outline' | 'built' | 'tile';
  box: Box;
}

/** All steps of a scene: outlines until they are built, tiles once the dots have walked. */
export function stepPositions(model: StagesModel, layout: Layout, scene: Scene): StepPosition[] {
  const reached = scenes(model).indexOf(scene);
  return layout.steps.map(({ id, step, tile }, index) => {
    if (arrived(scene)) return { key: id, state: 'tile', box: tile };
    return { key: id, state: index < reached ? 'built' : 'outline', box: step };
  });
}

/** Where the visitor's marker, its bubble and the shares stand once it is in a phase. */
export function markerPosition(layout: Layout, survey: Distribution, phase: string) {
  const index = layout.phases.findIndex(({ id }) => id === phase);
  const place = layout.phases[index];
  const dots = survey.phases[index]?.dots;
  if (!place || dots === undefined) throw new Error(`No phase "${phase}" in this layout`);
  const offset = layout.markerOffset(dots);
  const x = px(place.origin.x + offset.x);
  const y = px(place.origin.y + offset.y);
  const { width, height, at } = layout.bubble;
  const corner = at(index, dots);
  return {
    x,
    y,
    radius: layout.dot.radius,
    bubble: { x: px(x + corner.x), y: px(y + corner.y), width, height },
  };
}
