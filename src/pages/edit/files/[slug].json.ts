// The files of the infographics as they are in data/infographics, for the workshop.
import type { APIRoute } from 'astro';
import { data, sources, sourceText } from '../../../site/data.ts';

export function getStaticPaths() {
  const isThere = import.meta.env.DEV || data().site.workshop !== false;
  return (isThere ? sources() : []).map((slug) => ({ params: { slug } }));
}

/** One file, read when it is asked for: memory does not hold those of a large site. */
export const GET: APIRoute = ({ params: { slug = '' } }) =>
  new Response(sourceText(slug), { headers: { 'content-type': 'application/json' } });
