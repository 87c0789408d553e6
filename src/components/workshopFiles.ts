// Components, build time: the workshop's script and style. A bundle of its own: it shares no file with readers' pages.
import { hashedFile, type HashedFile } from '../embed/files.ts';
import { code, css } from '../workshop/start.ts?classic';

/** The files that the workshop loads. */
export const WORKSHOP_FILES: Readonly<Record<'js' | 'css', HashedFile>> = {
  js: hashedFile('workshop', 'js', code),
  css: hashedFile('workshop', 'css', css),
};
