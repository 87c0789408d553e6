// Files whose names change with their content: the widget's classic script for frames, because a sandboxed frame cannot
// load modules; its style, for frames and articles; and what the widget of each article is given, also
// for older versions.
import type { APIRoute } from 'astro';
import { islandFile, olderVersions } from '../../components/islandProps.ts';
import { WIDGET_FILES } from '../../embed/files.ts';
import { articles } from '../../site/routes.ts';

const TYPES: Record<string, string> = {
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json; charset=utf-8',
};

export function getStaticPaths() {
  const islands = articles().flatMap(({ infographic, lang }) => [
    islandFile(infographic, lang),
    ...olderVersions(infographic, lang).flatMap(({ file }) => file ?? []),
  ]);
  return [...Object.values(WIDGET_FILES), ...islands].map(({ name, text }) => ({
    params: { file: name },
    props: { text },
  }));
}

/** One file. */
export const GET: APIRoute<{ text: string }> = ({ props, params }) =>
  new Response(props.text, {
    headers: { 'content-type': TYPES[params.file?.split('.').at(-1) ?? ''] ?? '' },
  });
