// Chart layer: colours that depend on how many phases there are.
import { interpolateLab, piecewise, quantize } from 'd3';

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
    stages: ['#c43c36', '#2458a6', '#1d7a5b', '#7c4a9c', '#8a5714'],
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
    stages: ['#cd4841', '#3a77c4', '#207e5a', '#9160b3', '#99651f'],
  },
} as const;
export type Theme = keyof typeof PALETTE;

/** One sequential ramp for ordered phases, from first to last, in both themes: away from the paper as it goes on. */
export function phaseColours(count: number): Record<Theme, string[]> {
  const hex = (colour: string) =>
    `#${(colour.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  const ramp = (stops: readonly string[]) =>
    quantize((t) => hex(piecewise(interpolateLab, [...stops])(t)), count);
  return { light: ramp(PALETTE.light.ramp), dark: ramp(PALETTE.dark.ramp) };
}
