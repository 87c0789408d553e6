// Chart layer: the style rules that one infographic needs: its colours, and where its marks stand in scenes before the
// result. The result stands in the elements' own attributes, so that it needs no style, script or screen.
import type { StagesModel } from '../model/stages.ts';
import { castOf } from './cast.ts';
import { phaseFills } from './colour.ts';
import { px, type Layout } from './layout.ts';
import { latticePoint, wayFromCrowd } from './place.ts';

const translate = (x: number, y: number) => `translate(${px(x)}px,${px(y)}px)`;

/** Rules of one frame: the crowd's size, places on top, flat steps, and where the visitor's dot waits. */
function frameRules(model: StagesModel, layout: Layout): string[] {
  const at = `.${layout.frame}`;
  const { crowd, ground, top, you } = layout;
  const [survey] = model.distributions;
  const climbing =
    survey && top
      ? castOf(model, survey).dots.flatMap(({ climb }, key) => (climb < 0 ? [] : [{ climb, key }]))
      : [];
  const places = climbing.flatMap(({ climb, key }) => {
    if (!top) return [];
    const { x, y } = wayFromCrowd(layout, key, latticePoint(top.origin, top.lattice, climb));
    return [`${at} [data-climb="${climb}"]{--top:${translate(x, y)}}`];
  });
  const topSize = top ? `--top-size:scale(${top.scale});` : '';
  return [
    `${at}{--stand:scale(${crowd.scale});${topSize}--flat:${translate(0, ground.y)} scale(1,0);--foot:${translate(you.foot.x, you.foot.y)};--wait:${translate(you.wait.x, you.wait.y)}}`,
    ...places,
  ];
}

/** Rules for the hollow dots of answers outside the order: filled like all others as long as they wait. */
function hollowRules({ phases }: StagesModel): string {
  const hollow = phases.flatMap(({ id, outside }) => (outside ? [`[data-phase=${id}]`] : []));
  if (hollow.length === 0) return '';
  const placed = `[data-chart]:not([data-stand=crowd],[data-stand=top])`;
  return `@layer drawing{${placed} .dots :is(${hollow.join()}){stroke:var(--text-quiet);stroke-width:1.2px}}`;
}

/** Rules for the colours of phases and stages. */
function colourRules(model: StagesModel): string[] {
  const ramp = phaseFills(model.phases);
  const colours = ramp.light.map(
    (light, index) => `--phase-${index + 1}:light-dark(${light},${ramp.dark[index]})`,
  );
  const climbed = model.phases.findIndex(({ id }) => id === model.top?.phase);
  return [
    `:root{${colours.join(';')}}`,
    ...model.phases.map(({ id }, index) => `[data-phase=${id}]{--fill:var(--phase-${index + 1})}`),
    ...model.stages.map(({ id }, index) => `[data-stage=${id}]{--fill:var(--stage-${index + 1})}`),
    ...(climbed < 0 ? [] : [`[data-climb]{--climbed:var(--phase-${climbed + 1})}`]),
  ];
}

/** Rules for the steps that are not built yet; `data-built` on the figure is their number. */
function stepRules(model: StagesModel): string[] {
  return model.stages.map(({ id }, index) => {
    const before = Array.from({ length: index + 1 }, (_, built) => `[data-built="${built}"]`);
    return `:is(${before.join()}) [data-stage=${id}]{--rise:var(--flat);--words:0}`;
  });
}

/** The style rules of a drawing with these frames. */
export function drawingRules(model: StagesModel, layouts: readonly Layout[]): string {
  const places = layouts.flatMap((layout) => frameRules(model, layout));
  const rules = [...colourRules(model), ...stepRules(model), ...places];
  return `${hollowRules(model)}@layer scenes{${rules.join('')}}`;
}
