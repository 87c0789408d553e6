// Embed layer, build time: the widget's classic script and style as files whose names change with their content. Frames
// load both, articles the style alone.
import { createHash } from 'node:crypto';
import { basePath } from '../addresses.ts';
import { code, css } from './widget.ts?classic';

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

/** The files by name. */
export const WIDGET_FILES: Readonly<Record<'js' | 'css', { name: string; text: string }>> = {
  js: { name: `widget.${hash(code)}.js`, text: code },
  css: { name: `widget.${hash(css)}.css`, text: css },
};

/** The paths of the files, from the site's root, with the base. */
export function widgetFiles(base: string): { js: string; css: string } {
  const path = (file: 'js' | 'css') => `${basePath(base)}/embed-files/${WIDGET_FILES[file].name}`;
  return { js: path('js'), css: path('css') };
}
