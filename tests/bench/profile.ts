// Where the time of a build goes, from its processor profile.

/** Parts of a build by the names of their functions. The innermost named one counts. */
const PARTS: Record<string, RegExp> = {
  'check, load': /^(loadData|inspectData)$/,
  geometry: /^(drawing|wideLayout|tallLayout|drawingRules)$/,
  'pictures: compose': /^(picture|compose|pictureWords|embeddedFonts)$/,
  'pictures: draw': /^(png|rasterise|withTexts)$/,
  figures: /^(barsPlot|stripsPlot)$/,
  sitemap: /^(listedPage|sitemapXml)$/,
  policies: /^withLeastPolicy$/,
  compress: /^(compress|processChunk|processCallback)$/,
  memory: /^\(garbage collector\)$/,
  waiting: /^\(idle\)$/,
};
/** Built code of the site that is none of these, and what is neither: bundling, compiling, starting, writing files. */
const PAGES = 'HTML';
const REST = 'bundle, start';
/** The names of all parts. */
export const PART_NAMES: readonly string[] = [...Object.keys(PARTS), PAGES, REST];

/** A processor profile as V8 writes it. */
export interface Profile {
  nodes: { id: number; callFrame: { functionName: string; url: string }; children?: number[] }[];
  samples: number[];
  timeDeltas: number[];
}

/** Seconds of each part of a build. */
export function parts({ nodes, samples, timeDeltas }: Profile): Record<string, number> {
  const frames = new Map(nodes.map((node) => [node.id, node.callFrame]));
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const partOf = (sample: number): string => {
    let site = false;
    for (let at: number | undefined = sample; at !== undefined; at = callers.get(at)) {
      const frame = frames.get(at);
      if (!frame) break;
      const name = frame.functionName.replace(/\$\d+$/, '');
      const part = Object.keys(PARTS).find((key) => PARTS[key]?.test(name));
      if (part) return part;
      site ||= frame.url.includes('/.prerender/');
    }
    return site ? PAGES : REST;
  };
  const known = new Map(nodes.map(({ id }) => [id, partOf(id)]));
  const seconds: Record<string, number> = {};
  samples.forEach((sample, index) => {
    const part = known.get(sample) ?? REST;
    seconds[part] = (seconds[part] ?? 0) + (timeDeltas[index] ?? 0) / 1e6;
  });
  return seconds;
}
