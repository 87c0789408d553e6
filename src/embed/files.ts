// Embed layer, build time: files whose names change with their content, and among them the widget's classic script and
// style, which frames load.
import { createHash } from 'node:crypto';
import { code, css } from './widget.ts?classic';

/** A file that is published under `/embed-files/`. */
export interface HashedFile {
  name: string;
  text: string;
}

/** A file with this content, called by its stem, a hash of the content, and its ending. */
export function hashedFile(stem: string, ending: string, text: string): HashedFile {
  return { name: `${stem}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${ending}`, text };
}

/** The widget's files. */
export const WIDGET_FILES: Readonly<Record<'js' | 'css', HashedFile>> = {
  js: hashedFile('widget', 'js', code),
  css: hashedFile('widget', 'css', css),
};
