// Types that packages lack.

declare module 'hyphen/de/index.js' {
  export { default } from 'hyphen/de';
}
declare module 'hyphen/en/index.js' {
  export { default } from 'hyphen/en';
}

declare module 'subset-font' {
  /** Cuts a font down to the characters of `text`. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: {
      targetFormat: 'sfnt' | 'woff' | 'woff2';
      variationAxes?: Record<string, number | { min: number; max: number; default?: number }>;
      /** OpenType features to keep; all if left out. */
      keepFeatures?: readonly string[];
      noHinting?: boolean;
    },
  ): Promise<Buffer>;
}
