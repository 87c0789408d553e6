// Embed layer, build time: the files that frames load: the widget's classic script and its style. Their names carry a hash
// of their content, so that browsers may keep them for good.
import { createHash } from 'node:crypto';
import { code, css } from './widget.ts?classic';

/** A file that is published under `/embed-files/`. */
export interface HashedFile {
  name: string;
  text: string;
}

/** Names a file by its stem, a hash of its content, and its extension. */
export function hashedFile(stem: string, ending: string, text: string): HashedFile {
  return { name: `${stem}.${createHash('sha256').update(text).digest('hex').slice(0, 12)}.${ending}`, text };
}

/** The widget's script and style. */
export const WIDGET_FILES: Readonly<Record<'js' | 'css', HashedFile>> = {
  js: hashedFile('widget', 'js', code),
  css: hashedFile('widget', 'css', css),
};
