// Dataset layer: numbers as the page shows them: rounded to the file's "decimals".

/** A number rounded to so many decimals, half up on its decimal digits: 73.55 with one decimal is 73.6. */
export function toDecimals(value: number, decimals: number): number {
  // The exponent moves the point in the text, so the half that is rounded is exact.
  return Number(`${Math.round(Number(`${value.toFixed(10)}e${decimals}`))}e-${decimals}`);
}
