// Dataset layer: rounding: how a number is rounded everywhere, and how far rounding lets the sum of published shares be
// from 100.

/** The decimals that a number is written with, for example 2 for 28.61. */
export function decimalsOf(number: number): number {
  return String(number).split('.')[1]?.length ?? 0;
}

/** The sum of published shares, exact to six decimals. */
export function addShares(shares: readonly number[]): number {
  return shares.reduce((sum, share) => sum + Math.round(share * 1e6), 0) / 1e6;
}

/** The sums that rounding explains, in per cent. */
export interface RoundingRange {
  least: number;
  most: number;
  /** The smallest and the largest sum with the decimals of the shares: 99 and 101 for three whole numbers. */
  first: number;
  last: number;
}

/**
 * The sums that rounding explains for the published shares of one question: each may be half a unit of its last decimal
 * too small or too large. All are taken to have been rounded to as many decimals as the one with the most.
 */
export function roundingRange(shares: readonly number[]): RoundingRange {
  const scale = 10 ** Math.max(0, ...shares.map(decimalsOf));
  // In units of the last decimal; half units are exact in binary.
  const off = shares.length / 2;
  return {
    least: (100 * scale - off) / scale,
    most: (100 * scale + off) / scale,
    first: Math.ceil(100 * scale - off) / scale,
    last: Math.floor(100 * scale + off) / scale,
  };
}

/**
 * A number rounded to so many decimals, half up as in print: 73.55 with one decimal is 73.6. It is rounded as it is
 * written: in binary 73.55 is a little less than that.
 */
export function rounded(value: number, decimals: number): number {
  const size = Math.round(Number(`${Math.abs(value)}e${decimals}`));
  return Math.sign(value) * Number(`${size}e-${decimals}`);
}
