// Files whose names change with their content: the widget's classic script for frames, because a sandboxed frame cannot
// load modules, and its style, for frames and articles.
import type { APIRoute } from 'astro';
import { WIDGET_FILES } from '../../embed/files.ts';

export function getStaticPaths() {
  return Object.values(WIDGET_FILES).map(({ name, text }) => ({ params: { file: name }, props: { text } }));
}

/** One file. */
export const GET: APIRoute<{ text: string }> = ({ props, params }) =>
  new Response(props.text, {
    headers: { 'content-type': params.file?.endsWith('.css') ? 'text/css' : 'text/javascript' },
  });
