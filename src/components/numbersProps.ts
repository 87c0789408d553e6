// Components: the props that the table of all numbers shares with its notes.
import type { NamedInfographic } from '../dataset/load.ts';

/** What the table of all numbers, and its notes, are made from. */
export interface NumbersProps {
  /** The infographic whose numbers are shown. */
  infographic: NamedInfographic;
  /** Language of the words. */
  lang: string;
  /** Address of the page with the list of sources, if it is another one. */
  page?: string;
}
