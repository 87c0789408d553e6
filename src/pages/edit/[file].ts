// The workshop's script and style, under names that change with their content.
import type { APIRoute } from 'astro';
import { WORKSHOP_FILES } from '../../components/workshopFiles.ts';
import { data } from '../../site/data.ts';

const TYPES: Record<string, string> = { css: 'text/css', js: 'text/javascript' };

export function getStaticPaths() {
  const isThere = import.meta.env.DEV || data().site.workshop !== false;
  return Object.values(isThere ? WORKSHOP_FILES : {}).map(({ name, text }) => ({
    params: { file: name },
    props: { text },
  }));
}

/** One file. */
export const GET: APIRoute<{ text: string }> = ({ props, params }) =>
  new Response(props.text, {
    headers: { 'content-type': TYPES[params.file?.split('.').at(-1) ?? ''] ?? '' },
  });
