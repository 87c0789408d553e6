// Workshop: what the page brings along for its script. The infographics are named here; one is fetched when it is opened.
import type { ToolLanguage } from '../dataset/problems.ts';
import type { Site } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import type { WidthTable } from '../fonts/measure.ts';

/** An infographic of the site. */
export interface SiteFile {
  /** Its file's name without .json. */
  slug: string;
  title: string;
}

/** What the workshop works with. */
export interface Seed {
  /** The language of the interface. */
  lang: ToolLanguage;
  site: Site;
  /** The words of the site's pages by language. */
  strings: Readonly<Record<string, Strings>>;
  /** The infographics of the site; that of the front page first. */
  files: readonly SiteFile[];
  /** The address of the folder with the infographics' files, with a slash at its end. */
  folder: string;
  /** The widths of characters, with which text is measured as in the build. */
  widths: WidthTable;
  /** Where the development server takes files; undefined on a published site. */
  saveTo?: string;
}
