// Files whose names change with their content: the widget's classic script for frames, because a sandboxed frame cannot
// load modules, its style, and the style that articles read after their first picture.
import type { APIRoute } from 'astro';
import { WIDGET_FILES } from '../../embed/files.ts';
import { articleStyle } from '../../laterStyle.ts';
import { articles } from '../../site/routes.ts';

export function getStaticPaths() {
  const styles = articles().map(({ infographic, lang }) => articleStyle(infographic, lang));
  // Languages whose words take the same places share a file.
  const files = new Map([...Object.values(WIDGET_FILES), ...styles].map(({ name, text }) => [name, text]));
  return [...files].map(([file, text]) => ({ params: { file }, props: { text } }));
}

/** One file. */
export const GET: APIRoute<{ text: string }> = ({ props, params }) =>
  new Response(props.text, {
    headers: { 'content-type': params.file?.endsWith('.css') ? 'text/css' : 'text/javascript' },
  });
