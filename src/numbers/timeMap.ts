// Numbers layer: the versions of an address as a TimeMap (RFC 7089, in the link format of RFC 6690). Static: there is no
// TimeGate, which would need a server.

/** The media type of a TimeMap. */
export const LINK_FORMAT = 'application/link-format';

/** The name of the TimeMap of an infographic's numbers, or of its frame in a language. */
export function timeMapName(lang?: string): string {
  return lang === undefined ? 'timemap.link' : `timemap.${lang}.link`;
}

/** A day (year-month-day) as HTTP writes dates. */
const httpDate = (day: string) => new Date(`${day}T00:00:00Z`).toUTCString();

/** The TimeMap of `original`; `self` is its own address. Addresses are absolute, mementos the oldest first. */
export function timeMap(of: {
  original: string;
  self: string;
  mementos: readonly { date: string; address: string }[];
}): string {
  const { original, self, mementos } = of;
  const [first, last] = [mementos.at(0), mementos.at(-1)];
  const span = first && last ? `; from="${httpDate(first.date)}"; until="${httpDate(last.date)}"` : '';
  const relation = (one: object) =>
    [one === first && 'first', one === last && 'last', 'memento'].filter(Boolean).join(' ');
  return `${[
    `<${original}>; rel="original"`,
    `<${self}>; rel="self"; type="${LINK_FORMAT}"${span}`,
    ...mementos.map((one) => `<${one.address}>; rel="${relation(one)}"; datetime="${httpDate(one.date)}"`),
  ].join(',\n')}\n`;
}
