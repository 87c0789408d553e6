// Workshop: the style of a drawing in the workshop. Each drawing stands in a shadow root of its own, so that light and dark,
// before and after can stand side by side; its rules are constructable sheets, which the content policy allows.
import { phaseFills, PALETTE, type Theme } from '../../chart/colour.ts';
import type { StagesModel } from '../../model/stages.ts';
import drawingStyle from '../../styles/drawing.css?inline';

/** The order of layers, and what differs from pages: the frame that is there is shown, at any width. */
const FRAME_RULES = `
:host { display: block; }
figure { margin: 0; padding: 0.6rem; background: var(--paper); color: var(--text); }
figure .drawing svg[data-frame] { display: block; }
`;

/** The rules that are the same for all drawings. */
export function commonRules(): string {
  return `@layer reset, tokens, page, drawing, components, story, scenes; ${drawingStyle} ${FRAME_RULES}`;
}

/** The colours of a drawing in one theme. */
export function shadeRules(model: StagesModel, theme: Theme): string {
  const { paper, raised, text, quiet, line, crowd, you, stages } = PALETTE[theme];
  const tokens = {
    paper,
    'paper-raised': raised,
    text,
    'text-quiet': quiet,
    line,
    outline: quiet,
    crowd,
    you,
    'you-ink': PALETTE.light.text,
    'on-stage': '#ffffff',
  };
  const numbered = (name: string, colours: readonly string[]) =>
    colours.map((colour, index) => `--${name}-${index + 1}:${colour}`);
  const all = [
    ...Object.entries(tokens).map(([name, colour]) => `--${name}:${colour}`),
    ...numbered('stage', stages),
    ...numbered('phase', phaseFills(model.phases)[theme]),
  ];
  return `:host{color-scheme:${theme};${all.join(';')}}`;
}
