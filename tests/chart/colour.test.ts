// A green run proves that the colours of both themes have the contrast that WCAG 2.2 AA asks for, and that phases and
// stages stay apart for four kinds of colour vision. It does not prove that the page uses each colour where it belongs.
import { readFileSync } from 'node:fs';
import { hsl } from 'd3';
import { describe, expect, it } from 'vitest';
import { PALETTE, phaseColours, type Theme } from '../../src/chart/colour.ts';
import { contrast, distance, VISIONS } from './contrast.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');
/** A colour token of a theme, as tokens.css has it. */
const token = (name: string, theme: Theme) => {
  const [, light, dark] =
    new RegExp(`--${name}:\\s*light-dark\\((#\\w{6}),\\s*(#\\w{6})\\)`).exec(css) ??
    new RegExp(`--${name}:\\s*((#\\w{6}));`).exec(css) ??
    [];
  return (theme === 'light' ? light : dark) ?? `no colour --${name}`;
};
const visions = Object.keys(VISIONS) as (keyof typeof VISIONS)[];
const stages = [1, 2, 3, 4, 5].map((number) => `stage-${number}`);
const counts = [3, 4, 5, 6, 7];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it('has the colours of the drawing', () => {
    const { ramp: _, stages: hues, raised, quiet, ...same } = PALETTE[theme];
    const written = { ...same, 'paper-raised': raised, 'text-quiet': quiet };
    for (const [name, colour] of Object.entries(written)) expect(token(name, theme)).toBe(colour);
    expect(stages.map((name) => token(name, theme))).toEqual([...hues]);
  });

  const text = [
    ...['text', 'text-quiet', 'accent'].flatMap((name) => [
      [name, 'paper'],
      [name, 'paper-raised'],
    ]),
    ...stages.map((name) => ['on-stage', name]),
    ['paper', 'text'],
    ['on-bubble', 'bubble'],
  ] as [string, string][];
  it.each(text)('sets --%s on --%s with a contrast of 4.5 or more', (ink, ground) => {
    expect(contrast(token(ink, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  const shapes = [
    ...stages.map((name) => [name, 'paper']),
    ...['outline', 'crowd', 'focus', 'bubble'].map((name) => [name, 'paper']),
    ['control', 'paper'],
    ['control', 'paper-raised'],
    ['you-ink', 'you'],
  ] as [string, string][];
  it.each(shapes)('draws --%s on --%s with a contrast of 3 or more', (ink, ground) => {
    expect(contrast(token(ink, theme), token(ground, theme))).toBeGreaterThanOrEqual(3);
  });

  it.each(counts)('draws each of %i phases with a contrast of 3 or more', (count) => {
    for (const colour of phaseColours(count)[theme])
      expect(contrast(colour, token('paper', theme)), colour).toBeGreaterThanOrEqual(3);
  });

  it.each(counts)('keeps neighbours of %i phases apart in grey, too, by 1.3 : 1 or more', (count) => {
    const ramp = phaseColours(count)[theme];
    const far = ramp.map((colour) => contrast(colour, token('paper', theme)));
    expect(far).toEqual(far.toSorted((a, b) => a - b));
    for (let at = 1; at < count; at += 1)
      expect(contrast(ramp[at - 1]!, ramp[at]!), `phases ${at} and ${at + 1}`).toBeGreaterThanOrEqual(1.3);
  });

  it('draws the first three stages in red, violet and green', () => {
    const hues = PALETTE[theme].stages.slice(0, 3).map((colour) => hsl(colour).h);
    const ranges = [
      [340, 380],
      [260, 320],
      [130, 170],
    ];
    hues.forEach((hue, index) => {
      const [least, most] = ranges[index]!;
      const turned = hue < 40 ? hue + 360 : hue;
      expect(turned).toBeGreaterThan(least!);
      expect(turned).toBeLessThan(most!);
    });
  });

  it.each(visions)('keeps neighbouring phases and all stages apart for %s vision', (vision) => {
    const ramp = phaseColours(5)[theme];
    for (let at = 1; at < ramp.length; at += 1)
      expect(distance(ramp[at - 1]!, ramp[at]!, vision), `phases ${at} and ${at + 1}`).toBeGreaterThanOrEqual(
        5,
      );
    const hues = PALETTE[theme].stages.slice(0, 3);
    hues.forEach((one, at) =>
      hues
        .slice(at + 1)
        .forEach((other) =>
          expect(distance(one, other, vision), `${one} and ${other}`).toBeGreaterThanOrEqual(5),
        ),
    );
    for (const colour of ramp)
      expect(distance(PALETTE[theme].you, colour, vision), `visitor and ${colour}`).toBeGreaterThanOrEqual(
        10,
      );
  });
});
