// The finished pictures of all infographics, drawn at build time.
import type { APIRoute } from 'astro';
import { chartFile } from '../../site/addresses.ts';
import { allPictures, pictureOf } from '../../pictures/built.ts';

export function getStaticPaths() {
  return allPictures().map((props) => ({
    params: { file: chartFile(props.infographic.slug, props.lang, props.kind) },
    props,
  }));
}

export const GET: APIRoute<ReturnType<typeof allPictures>[number]> = async ({ props }) => {
  const { body, type } = await pictureOf(props.infographic, props.lang, props.kind);
  return new Response(body(), { headers: { 'Content-Type': type } });
};
