// Chart layer: a scene is a function of model and layout. It gives plain lists with stable keys; nothing is drawn here.
import type { Distribution } from '../model/distribution.ts';
import type { StagesModel } from '../model/stages.ts';
import { crowdPoint, px, type Layout } from './layout.ts';
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
