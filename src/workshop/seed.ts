// Workshop: what the page brings along for its script: it asks for nothing more once it is loaded.
import type { ToolLanguage } from '../dataset/problems.ts';
import type { Site } from '../dataset/schema.ts';
import type { Strings } from '../dataset/strings.ts';
import type { WidthTable } from '../fonts/measure.ts';

/** An infographic's file. */
export interface SourceFile {
  /** Its name without .json. */
  slug: string;
  text: string;
}

/** What the workshop works with. */
export interface Seed {
  /** The language of the interface. */
  lang: ToolLanguage;
  site: Site;
  /** The words of the site's pages by language. */
  strings: Readonly<Record<string, Strings>>;
  /** The infographics of the site; that of the front page first. */
  files: readonly SourceFile[];
  /** The widths of characters, with which text is measured as in the build. */
  widths: WidthTable;
  /** Where the development server takes files; undefined on a published site. */
  saveTo?: string;
}
