// The files of the infographics as they are in data/infographics, for the workshop.
import type { APIRoute } from 'astro';
import { data, sourceTexts } from '../../../site/data.ts';

export function getStaticPaths() {
  const isThere = import.meta.env.DEV || data().site.workshop !== false;
  return (isThere ? sourceTexts() : []).map(({ slug, text }) => ({ params: { slug }, props: { text } }));
}

/** One file. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
  new Response(props.text, { headers: { 'content-type': 'application/json' } });
