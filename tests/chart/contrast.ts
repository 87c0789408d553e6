// Colours as eyes see them: contrast (WCAG 2.2), distance (OKLab, Ottosson 2020), colour vision (Machado et al. 2009).

type Triple = [number, number, number];

/** Linear red, green and blue (0 to 1) of a hexadecimal colour. */
export function linear(hex: string): Triple {
  const parts = hex
    .slice(1)
    .match(/../g)!
    .map((part) => parseInt(part, 16) / 255);
  return parts.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)) as Triple;
}

/** The contrast ratio of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const light = (hex: string) =>
    linear(hex).reduce((sum, part, at) => sum + part * [0.2126, 0.7152, 0.0722][at]!, 0);
  const [more, less] = [light(one), light(other)].sort((a, b) => b - a) as [number, number];
  return (more + 0.05) / (less + 0.05);
}

const times = (matrix: readonly (readonly number[])[], [x, y, z]: Triple) =>
  matrix.map((row) => row[0]! * x + row[1]! * y + row[2]! * z) as Triple;

/** Colour visions: full, and complete lack of one kind of cone, as matrices for linear colours. */
export const VISIONS = {
  full: [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
} as const; // prettier-ignore

function oklab(colour: Triple): Triple {
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    colour,
  ).map(Math.cbrt) as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

/** How far apart two colours look to a vision: OKLab distance times 100; 2 is just to be told apart side by side. */
export function distance(one: string, other: string, vision: keyof typeof VISIONS): number {
  const [a, b] = [one, other].map((hex) => {
    const seen = times(VISIONS[vision], linear(hex)).map((part) => Math.min(1, Math.max(0, part)));
    return oklab(seen as Triple);
  }) as [Triple, Triple];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
