// The finished pictures of all infographics, drawn at build time.
import type { APIRoute } from 'astro';
import { chartFile } from '../../site/addresses.ts';
import { picturesByName, pictureOf, type PictureToMake } from '../../pictures/built.ts';

export function getStaticPaths() {
  return picturesByName().map(({ name, named, ...props }) => ({
    params: { file: chartFile(name, named, props.kind) },
    props,
  }));
}

export const GET: APIRoute<PictureToMake> = async ({ props }) => {
  const { body, type } = await pictureOf(props.infographic, props.lang, props.kind);
  return new Response(body(), { headers: { 'Content-Type': type } });
};
