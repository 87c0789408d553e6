// Pictures layer: the four pictures of an infographic, each as one SVG. Light theme, all text in our own typefaces.
import { PALETTE, phaseColours } from '../chart/colour.ts';
import { column, fitted, paragraph, type Paragraph } from '../chart/column.ts';
import type { Drawing } from '../chart/drawing.ts';
import { px } from '../chart/layout.ts';
import { sharePoint } from '../chart/place.ts';
import { PREVIEW, PREVIEW_LEAST, previewSettings, type PreviewWords } from '../chart/preview.ts';
import type { Ruler } from '../fonts/measure.ts';
import { drawingMarkup } from './drawing.ts';
import { escapeMarkup } from '../model/escape.ts';
import { columnMarkup, element, moved, words } from './markup.ts';
import { rowsIn, type Rows } from './rows.ts';
import { tilesIn } from './tiles.ts';

/** All words of a picture. */
export interface PictureWords extends PreviewWords {
  /** Under the large drawing: what a dot is, of whom, notes on the sum. */
  caption: string;
  source: string;
  /** Where the picture comes from and its licence. */
  credit: string;
  /** For those who don't see it. */
  alt: string;
}

/** A composed picture; lengths in pixels of its viewBox. */
export interface Composed {
  width: number;
  height: number;
  svg: string;
}

const { text, quiet, paper, line, you } = PALETTE.light;

const quotedAll = (texts: readonly string[]) => texts.map((said) => `"${said}"`).join(', ');

function sheet(
  width: number,
  height: number,
  { title, alt }: Pick<PictureWords, 'title' | 'alt'>,
  locale: string,
  ...content: string[]
): Composed {
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': 'title desc',
      'xml:lang': locale,
      fill: text,
    },
    element('title', { id: 'title' }, escapeMarkup(title)),
    element('desc', { id: 'desc' }, escapeMarkup(alt)),
    element('rect', { width, height, fill: paper }),
    ...content,
  );
  return { width, height, svg };
}

/** The drawing for articles, 900 pixels wide: title, finding, the page's wide drawing, base and source. */
export function landscape({ model, wide }: Drawing, said: PictureWords, ruler: Ruler): Composed {
  const width = 900;
  const margin = 40;
  const inner = width - 2 * margin;
  const place = { x: margin, y: margin, width: inner };
  const head = column(
    [paragraph('serif', 38, said.title), paragraph('sans', 23, said.finding, { above: 8 })],
    place,
    ruler,
    model.locale,
  );
  const scale = px(inner / wide.width);
  // The stairs reach higher than the dots; what is above the highest number is left out.
  const highest = Math.min(
    ...wide.phases.map(({ id, share }, index) => {
      const at = sharePoint(wide, id, model.distributions[0]?.phases[index]?.dots ?? 0);
      return at.y - share.style.size * 0.75;
    }),
  );
  const top = px(head.bottom + 30 - highest * scale);
  const bottom = top + wide.height * scale;
  // Base and source stand beside the stages' tiles, or under them where there is too little room.
  const tiles = wide.steps.map(({ small }) => small);
  const beside = Math.min(...tiles.map(({ x }) => x)) * scale - 30;
  const tileTop = top + Math.min(...tiles.map(({ y }) => y)) * scale;
  const foot = column(
    [
      paragraph('sans', 16, said.caption, { fill: quiet }),
      paragraph('sans', 16, said.source, { fill: quiet, above: 3 }),
      paragraph('sans', 16, said.credit, { fill: quiet, above: 3 }),
    ],
    beside > inner * 0.6
      ? { ...place, y: px(tileTop + 16), width: beside }
      : { ...place, y: px(bottom + 24) },
    ruler,
    model.locale,
  );
  return sheet(
    width,
    Math.ceil(Math.max(foot.bottom, bottom) + margin - 8),
    said,
    model.locale,
    columnMarkup(head),
    element('g', { transform: `translate(${margin} ${top}) scale(${scale})` }, drawingMarkup(model, wide)),
    columnMarkup(foot),
  );
}

function rowsMarkup({ rows, radius }: Rows, phases: number): string {
  const ramp = phaseColours(phases).light;
  return rows
    .map(({ dots, share, label, you: marker }, index) =>
      [
        ...dots.map(({ x, y }) => element('circle', { cx: x, cy: y, r: radius, fill: ramp[index] })),
        marker &&
          element('circle', {
            cx: marker.x,
            cy: marker.y,
            r: px(radius * 1.05),
            fill: you,
            stroke: text,
            'stroke-width': px(radius * 0.36),
          }),
        words(share, text),
        label && words(label, text),
      ]
        .filter(Boolean)
        .join(''),
    )
    .join('');
}

/** A thumbnail's text on one side, its rows of dots on the other. Throws if the words have no room: none is cut off. */
function thumbnail(
  { model }: Drawing,
  said: Pick<PictureWords, 'title' | 'alt'>,
  settings: Paragraph[][],
  ruler: Ruler,
  marker?: string,
): Composed {
  const { y: margin, height } = PREVIEW;
  const set = fitted(settings, PREVIEW, height, ruler, model.locale);
  if (!set.fits)
    throw new Error(
      `The link preview has no room for all its words: ${quotedAll(settings.at(-1)!.map(({ text }) => text))}`,
    );
  const rows = rowsIn(
    model,
    { x: 742, y: margin, width: 1200 - margin - 742, height },
    { share: PREVIEW_LEAST, shareLarge: 64, label: null, pitch: 40, single: 26, marker },
    ruler,
  );
  return sheet(
    1200,
    630,
    said,
    model.locale,
    moved(0, px(Math.max(0, (margin + height - set.bottom) / 2)), columnMarkup(set)),
    moved(0, px(Math.max(0, (margin + height - rows.bottom) / 2)), rowsMarkup(rows, model.phases.length)),
  );
}

/** The picture of link previews, 1200 x 630. */
export function preview(drawing: Drawing, said: PictureWords, ruler: Ruler): Composed {
  return thumbnail(drawing, said, previewSettings(said), ruler);
}

/** What a result's picture says, besides its infographic's words. */
export interface ResultWords {
  phase: string;
  placed: string;
  /** The share of those asked in the same phase; empty where it is not reported. */
  same: string;
  alt: string;
}

/** The picture of a shared result, 1200 x 630, with the visitor's dot in its phase. */
export function resultPreview(
  drawing: Drawing,
  said: PictureWords,
  result: ResultWords,
  ruler: Ruler,
): Composed {
  const title = paragraph('sans', 48, said.title, { fill: quiet, leading: 1.16 });
  // Where room is short, first the title is left out, then those in the same phase; who was asked never is.
  const settings = [80, 72, 64, 56, 48, 48, 48].map((size, index) => [
    ...(index < 5 ? [title] : []),
    paragraph('serif', size, result.placed, { above: 16, leading: 1.06 }),
    ...(result.same && index < 6 ? [paragraph('sans', 48, result.same, { above: 16, leading: 1.16 })] : []),
    paragraph('sans', 48, said.base, { above: 16, fill: quiet }),
  ]);
  return thumbnail(drawing, { title: said.title, alt: result.alt }, settings, ruler, result.phase);
}

/**
 * The picture for social feeds, 1080 x 1350, or taller where its words leave the dots no room. Nothing is under 36 pixels,
 * so 12 on a phone of 360.
 */
export function portrait({ model }: Drawing, said: PictureWords, ruler: Ruler): Composed {
  const margin = 60;
  const width = 1080 - 2 * margin;
  const place = { x: margin, y: margin, width };
  const foot = column(
    [
      paragraph('sans', 36, said.caption, { leading: 1.2 }),
      paragraph('sans', 36, said.source, { fill: quiet, above: 4, leading: 1.2 }),
      paragraph('sans', 36, said.credit, { fill: quiet, above: 4, leading: 1.2 }),
    ],
    place,
    ruler,
    model.locale,
  );
  // The check sees to it that each stage's name is one line.
  const names = model.stages.map(({ label }) => label.replace(/^\d+ /, ''));
  const tilesAt = (y: number) => tilesIn(names, { x: margin, y, width }, ruler);
  const under = 26 + tilesAt(0).height + 34;
  const usualBottom = 1350 + 8 - foot.bottom - under;
  // Where there are many phases or words, first the head gives way to the rows, then the large numbers to the dots, then the height.
  const leastRows = model.phases.length * 66;
  const head = fitted(
    [76, 68, 60, 52, 46, 40].map((size) => [
      paragraph('serif', size, said.title, { leading: 1.06 }),
      paragraph('sans', size > 60 ? 46 : size > 46 ? 40 : 36, said.finding, { above: 16, leading: 1.2 }),
    ]),
    place,
    Math.min(380, usualBottom - 16 - leastRows - margin),
    ruler,
    model.locale,
  );
  const top = head.bottom + 16;
  const rowsBottom = Math.max(usualBottom, top + leastRows);
  const settings = [68, 58, 48].map((shareLarge) =>
    rowsIn(
      model,
      { x: margin, y: top, width, height: rowsBottom - top },
      { share: 48, shareLarge, label: 36, pitch: 48, single: 30 },
      ruler,
    ),
  );
  const rows = settings.find(({ radius }) => radius >= 8) ?? settings.at(-1)!;
  const footTop = rowsBottom + under;
  const stages = tilesAt(px(rows.bottom + 18)).tiles.map(
    ({ box, label }, index) =>
      element('rect', { ...box, rx: 6, fill: PALETTE.light.stages[index] }) + words(label, '#ffffff'),
  );
  return sheet(
    1080,
    Math.ceil(1350 + rowsBottom - usualBottom),
    said,
    model.locale,
    columnMarkup(head),
    rowsMarkup(rows, model.phases.length),
    ...stages,
    element('path', { d: `M${margin} ${px(footTop - 22)}h${width}`, stroke: line, 'stroke-width': 2 }),
    moved(0, px(footTop - margin), columnMarkup(foot)),
  );
}
