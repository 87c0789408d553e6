// Chart layer: colours that depend on how many phases there are.
import { interpolateLab, lab, piecewise, quantize, rgb, type RGBColor } from 'd3';

/** The colours of the drawing, by theme. tokens.css has its own copy of all but the ramp; a test compares them. */
export const PALETTE = {
  light: {
    paper: '#faf7f2',
    raised: '#ffffff',
    text: '#1a2234',
    quiet: '#545c6c',
    line: '#d5cec1',
    crowd: '#7b8496',
    you: '#ffbf3c',
    ramp: ['#978b74', '#6d8aa3', '#4a7196', '#2a5780', '#0d3d63'],
    stages: ['#c43c36', '#7c4a9c', '#1d7a5b', '#2458a6', '#8a5714'],
  },
  dark: {
    paper: '#12171f',
    raised: '#1b222d',
    text: '#f0ece4',
    quiet: '#adb4c0',
    line: '#3a4352',
    crowd: '#8d96a6',
    you: '#ffc84f',
    ramp: ['#7d7565', '#5d84a3', '#74a3c6', '#93c2e4', '#b8e2ff'],
    stages: ['#cd4841', '#9160b3', '#207e5a', '#3a77c4', '#99651f'],
  },
} as const;
export type Theme = keyof typeof PALETTE;

/** Contrast with the paper: of the first phase, the least of the last phase, and the least factor between neighbours. */
const CONTRAST = { first: 3.05, last: 11, step: 1.315 };

/** Relative luminance of a colour, from 0 to 1 (WCAG 2.2). */
function luminance(colour: RGBColor): number {
  const [r, g, b] = [colour.r, colour.g, colour.b].map((part) => {
    const value = Math.min(255, Math.max(0, part)) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

/** The colour of a hue whose contrast with `paper` is `contrast`, as #rrggbb: its lightness is found by bisection. */
function withContrast(hue: string, paper: string, contrast: number): string {
  const { a, b } = lab(hue);
  const ground = luminance(rgb(paper));
  const darker = ground > 0.5;
  const goal = darker ? (ground + 0.05) / contrast - 0.05 : (ground + 0.05) * contrast - 0.05;
  let [low, high] = [0, 100];
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2;
    // `a` and `b` stay: near black and white a colour fades by itself.
    if (luminance(lab(middle, a, b).rgb()) < goal) low = middle;
    else high = middle;
  }
  return lab(low, a, b).formatHex();
}

/**
 * One sequential ramp for ordered phases, in both themes. From first to last, each colour has more contrast with the paper,
 * by the same factor, so that neighbours can be told apart in grey, too.
 */
export function phaseColours(count: number): Record<Theme, string[]> {
  const { first, step } = CONTRAST;
  const last = Math.max(CONTRAST.last, first * step ** (count - 1));
  const ramp = (theme: Theme) => {
    const { ramp: stops, paper } = PALETTE[theme];
    const hue: (t: number) => string = piecewise(interpolateLab, [...stops]);
    return quantize((t) => t, count).map((t) => withContrast(hue(t), paper, first * (last / first) ** t));
  };
  return { light: ramp('light'), dark: ramp('dark') };
}

/** The fills of the groups of a drawing: the ramp for the phases, paper for the hollow dots of answers outside their order. */
export function phaseFills(phases: readonly { outside: boolean }[]): Record<Theme, string[]> {
  const ordered = phases.filter(({ outside }) => !outside).length;
  const ramp = phaseColours(ordered);
  const fills = (theme: Theme) =>
    phases.map(({ outside }, index) => (outside ? PALETTE[theme].paper : (ramp[theme][index] ?? '')));
  return { light: fills('light'), dark: fills('dark') };
}
