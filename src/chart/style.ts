// Chart layer: the layout as CSS rules. Elements carry what they are (phase, slot, count); the rules say where that
// is in each frame and scene, so that one attribute on the figure moves the whole drawing. Where everything stands in
// the crowd, and in the result of the first survey, is in the elements' own attributes, so its rules may come after the
// first picture.
import type { StagesModel } from '../model/stages.ts';
import { phaseColours } from './colour.ts';
import { crowdPoint, px, type Layout } from './layout.ts';
import { WIDE_FROM } from './wide.ts';

const translate = (x: number, y: number) => `translate(${px(x)}px,${px(y)}px)`;

/** The numbers of dots that phases have in any survey, so the only ones that need rules. */
export function dotCounts(model: StagesModel): number[] {
  const counts = model.distributions.flatMap(({ phases }) => phases.map(({ dots }) => dots));
  return [...new Set(counts)].sort((a, b) => a - b);
}

/**
 * Rules for the dots of a frame from when one of them moves: where each came from, in which row and column of the crowd
 * it stood, and where the phases and their slots are. Before that none of them matches, so that no dot of the first
 * picture needs a new style when they arrive. They hold in print, too.
 */
function dotRules(model: StagesModel, layout: Layout): string[] {
  const { crowd } = layout;
  const at = `[data-walks=${layout.frame}]`;
  const rules: string[] = [];
  for (let column = 0; column < crowd.columns; column += 1) {
    const { x } = crowdPoint(layout, column);
    rules.push(`${at} circle:nth-child(${crowd.columns}n+${column + 1}){--cx:${px(x)}px;--d:${column}}`);
  }
  for (let row = 0; row * crowd.columns < 100 + crowd.columns; row += 1) {
    const { y } = crowdPoint(layout, row * crowd.columns);
    rules.push(`${at} circle:nth-child(n+${row * crowd.columns + 1}){--cy:${px(y)}px;--e:${row}}`);
  }
  for (const { id, origin } of layout.phases) {
    rules.push(`${at} [data-phase=${id}]{--px:${origin.x}px;--py:${origin.y}px}`);
  }
  for (let slot = 0; slot < Math.max(...dotCounts(model)); slot += 1) {
    const { x, y } = layout.slotOffset(slot);
    rules.push(`${at} [data-slot="${slot}"]{--sx:${x}px;--sy:${y}px}`);
  }
  return rules;
}

/** Rules for the places of shares and marker in the result, and for what moves down for the marker. They hold in print, too. */
function resultRules(model: StagesModel, layout: Layout, at: string): string[] {
  const rules: string[] = [];
  const counts = dotCounts(model);
  for (const count of counts) {
    const share = layout.shareOffset(count);
    const marker = layout.markerOffset(count);
    rules.push(`${at} [data-share][data-count="${count}"]{--sx:${share.x}px;--sy:${share.y}px}`);
    rules.push(`${at} [data-you][data-count="${count}"]{--sx:${marker.x}px;--sy:${marker.y}px}`);
  }
  layout.phases.forEach(({ id, share }, index) => {
    rules.push(`${at} [data-share][data-phase=${id}]{--px:${share.x}px;--py:${share.y}px}`);
    const later = layout.phases
      .slice(index + 1)
      .map((phase) => `${at}[data-marked=${id}] [data-phase=${phase.id}]`);
    const { own, later: down } = layout.shift;
    if (down.y && later.length) rules.push(`${later.join()}{--my:${down.y}px}`);
    if (down.y) rules.push(`${at}[data-marked=${id}] :is([data-tiles],[data-unreported]){--my:${down.y}px}`);
    // The bubble: where it lies beside the marker, in each phase and for each number of dots.
    for (const count of counts) {
      if (!model.distributions.some(({ phases }) => phases[index]?.dots === count)) continue;
      const { x, y } = layout.bubble.at(index, count);
      rules.push(`${at} [data-you][data-phase=${id}][data-count="${count}"]{--bx:${x}px;--by:${y}px}`);
      const up = own(count).y;
      const share = `${at}[data-marked=${id}] [data-share][data-phase=${id}][data-count="${count}"]`;
      if (up) rules.push(`${share}{--my:${up}px}`);
    }
  });
  for (const { unreported } of model.distributions) {
    const box = unreported > 0 ? layout.unreported?.box(unreported) : undefined;
    if (box) rules.push(`${at} [data-unreported="${unreported}"] rect{y:${box.y}px;height:${box.height}px}`);
  }
  return [...new Set(rules)];
}

/** Rules for the crowd and the stairs before the result. Screen only. */
function buildingRules({ crowd, steps }: Layout, at: string): string[] {
  const rules = [`${at}{--stand:${crowd.scale === 1 ? 'none' : `translate(0,0) scale(${crowd.scale})`}}`];
  for (const { id, step, tile } of steps) {
    const sx = px(tile.width / step.width);
    const sy = Math.round((tile.height / step.height) * 1e4) / 1e4;
    const away = `translate(${px(tile.x - step.x * (tile.width / step.width))}px,${px(tile.y - step.y * (tile.height / step.height))}px)`;
    rules.push(
      `${at} [data-stage=${id}]{--flat:${translate(0, step.y + step.height)};--away:${away} scale(${sx},${sy})}`,
    );
  }
  return rules;
}

/** Rules for the colours of phases and stages; the same in both frames. */
function colourRules(model: StagesModel): string[] {
  const ramp = phaseColours(model.phases.length);
  return [
    `:root{${ramp.light.map((light, index) => `--phase-${index + 1}:light-dark(${light},${ramp.dark[index]})`).join(';')}}`,
    ...model.phases.map(({ id }, index) => `[data-phase=${id}]{--fill:var(--phase-${index + 1})}`),
    ...model.stages.map(({ id }, index) => `[data-stage=${id}]{--fill:var(--stage-${index + 1})}`),
  ];
}

/** Rules for which stages are built in which scene; the same in both frames. */
function sceneRules(model: StagesModel): string[] {
  const ids = model.stages.map(({ id }) => id);
  return ids.map((id, index) => {
    const built = ids.slice(index).map((scene) => `[data-scene=${scene}] [data-stage=${id}]`);
    return `${built.join()}{--built:1;--rise:none;--label:var(--on-stage)}`;
  });
}

/** Media queries for the windows that each frame is for; the wide one has no room in others. */
export const WINDOWS: Record<Layout['frame'], string> = {
  tall: `(max-width: ${WIDE_FROM - 0.01}px)`,
  wide: `(min-width: ${WIDE_FROM}px)`,
};

/** The rules of each frame. Those of the wide one do not burden windows in which it has no room. */
function byFrame(layouts: readonly Layout[], rules: (layout: Layout, at: string) => string[]): string {
  const framed = layouts.map((layout) => {
    const text = rules(layout, `.${layout.frame}`).join('');
    return layout.frame === 'wide' ? `@media ${WINDOWS.wide}{${text}}` : text;
  });
  return framed.join('');
}

/** The style sheet of a drawing with both frames, in two parts. */
export interface DrawingRules {
  /** Colours and the stairs: what the first picture of a page needs. The crowd stands where its attributes say. */
  first: string;
  /** Where dots, shares and marker stand in the result, for all surveys. */
  places: string;
}

/** The style sheet of a drawing with both frames. */
export function drawingRules(model: StagesModel, layouts: readonly Layout[]): DrawingRules {
  const building = byFrame(layouts, buildingRules);
  return {
    first: `${colourRules(model).join('')}@media screen{${building}${sceneRules(model).join('')}}`,
    places: byFrame(layouts, (layout, at) => [...dotRules(model, layout), ...resultRules(model, layout, at)]),
  };
}
