// Model layer: the confidence interval of a share.

/** The quantile of the normal distribution for a two-sided 95 % interval. */
const Z_95 = 1.959963984540054;

/**
 * The Wilson score interval (95 %) of a published share, in per cent, rounded to one decimal.
 * Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22, 209-212.
 * It assumes a simple random sample, so only probability samples get one.
 */
export function wilsonInterval(share: number, sampleSize: number): { low: number; high: number } {
  const p = share / 100;
  const z2 = Z_95 ** 2 / sampleSize;
  const centre = (p + z2 / 2) / (1 + z2);
  const half = (Z_95 / (1 + z2)) * Math.sqrt((p * (1 - p)) / sampleSize + z2 / (4 * sampleSize));
  const round = (value: number) => Math.round(value * 1000) / 10;
  return { low: round(centre - half), high: round(centre + half) };
}
