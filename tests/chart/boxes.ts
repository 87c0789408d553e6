// Boxes of everything a scene shows, for tests of what meets what.
import { dotPositions, type Scene } from '../../src/chart/scenes.ts';
import { px, type Box, type Label, type Layout } from '../../src/chart/layout.ts';
import type { Measure } from '../../src/fonts/measure.ts';
import type { Distribution } from '../../src/model/distribution.ts';
import { formatShare } from '../../src/model/format.ts';
import type { StagesModel } from '../../src/model/stages.ts';

/** A named box. */
export interface Named extends Box {
  name: string;
}

/** The box of lines of text: from cap height to a little below the baseline. */
export function labelBox(name: string, label: Label, measure: Measure): Named {
  const width = Math.max(0, ...label.lines.map((line) => measure(line, label.style)));
  const left = { start: 0, middle: width / 2, end: width }[label.anchor];
  const { size } = label.style;
  return {
    name,
    x: label.x - left,
    y: label.y - size * 0.75,
    width,
    height: (label.lines.length - 1) * label.leading + size * 0.95,
  };
}

/** True if two boxes share more than a hair. */
export function meet(a: Box, b: Box): boolean {
  const hair = 0.5;
  return (
    a.x + a.width > b.x + hair &&
    b.x + b.width > a.x + hair &&
    a.y + a.height > b.y + hair &&
    b.y + b.height > a.y + hair
  );
}

/** Where the visitor's marker and its bubble stand once it is in a phase. */
function markerPosition(layout: Layout, survey: Distribution, phase: string) {
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

/** All texts, blocks and the marker that the result shows, for one survey and one marked phase or none. */
export function resultBoxes(
  model: StagesModel,
  layout: Layout,
  survey: Distribution,
  measure: Measure,
  marked: string | null,
): { words: Named[]; dots: Named[]; marker: Named | null } {
  const at = layout.phases.findIndex(({ id }) => id === marked);
  const down = (index: number) => (at >= 0 && index > at ? layout.shift.later.y : 0);
  const words: Named[] = [];
  layout.phases.forEach((phase, index) => {
    const entry = survey.phases[index]!;
    const rise = layout.shareOffset(entry.dots);
    const own = index === at ? layout.shift.own(entry.dots).y : 0;
    words.push(labelBox(`label ${phase.id}`, { ...phase.label, y: phase.label.y + down(index) }, measure));
    const value: Label = {
      ...phase.share,
      x: 0,
      y: 0,
      lines: [formatShare(model.locale, entry.share, model.words.notReported)],
    };
    const label = entry.share === null && phase.unknown ? phase.unknown : value;
    const x = label.x + phase.share.x + rise.x;
    const y = label.y + phase.share.y + rise.y + own + down(index);
    words.push(labelBox(`share ${phase.id}`, { ...label, x, y }, measure));
  });
  for (const { id, tile } of layout.steps)
    words.push({ name: `tile ${id}`, ...tile, y: tile.y + down(layout.phases.length) });
  if (layout.unreported && survey.unreported > 0) {
    const { label, box } = layout.unreported;
    const block = box(survey.unreported);
    const shift = down(layout.phases.length);
    words.push(labelBox('label not reported', { ...label, y: label.y + shift }, measure), {
      name: 'block not reported',
      ...block,
      y: block.y + shift,
    });
  }
  let marker: Named | null = null;
  if (marked !== null) {
    const { x, y, radius, bubble } = markerPosition(layout, survey, marked);
    words.push({ name: 'bubble', ...bubble });
    marker = { name: 'marker', x: x - radius, y: y - radius, width: radius * 2, height: radius * 2 };
  }
  const dots = dotPositions(model, layout, 'result', survey)
    .filter(({ visible }) => visible)
    .map(({ key, phase, x, y, radius }) => {
      const shift = down(layout.phases.findIndex(({ id }) => id === phase));
      return {
        name: `dot ${key}`,
        x: x - radius,
        y: y + shift - radius,
        width: radius * 2,
        height: radius * 2,
      };
    });
  return { words, dots, marker };
}

/** All texts of a scene before the result, and the dots. */
export function buildingBoxes(model: StagesModel, layout: Layout, scene: Scene, measure: Measure) {
  const words = [
    labelBox('crowd', layout.crowd.label, measure),
    ...layout.steps.flatMap(({ id, label, ingredients }) => [
      labelBox(`step ${id}`, label, measure),
      labelBox(`ingredients ${id}`, ingredients, measure),
    ]),
  ];
  const dots = dotPositions(model, layout, scene, model.distributions[0]!)
    .filter(({ visible }) => visible)
    .map(({ key, x, y, radius }) => ({
      name: `dot ${key}`,
      x: x - radius,
      y: y - radius,
      width: radius * 2,
      height: radius * 2,
    }));
  return { words, dots };
}
