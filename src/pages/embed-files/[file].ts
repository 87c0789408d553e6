// The widget's files: a classic script for frames, because a sandboxed frame cannot load modules, and the style, which
// articles load too.
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
