// Dataset layer: what a version of an infographic is: its numbers, texts and interface words as they were published.
import type { Infographic } from './schema.ts';
import type { Strings } from './strings.ts';

/** One version of an infographic from the archive. */
export interface Version {
  /** The place in the changelog of the entry that made it, counted from the oldest one, which is 1. */
  n: number;
  /** The day of that entry, as year-month-day. */
  date: string;
  /** The infographic, in the present schema; its `languages` are those whose words were kept. */
  infographic: Infographic;
  /** The interface words of that time by language code, with today's for what did not exist then. */
  strings: Record<string, Strings>;
}
