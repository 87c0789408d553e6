// The finished pictures of all infographics, drawn at build time.
import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { pictureFile } from '../../addresses.ts';
import { allPictures, drawAll, pictureOf } from '../../pictures/built.ts';

export async function getStaticPaths() {
  if (!import.meta.env.DEV) await drawAll();
  return allPictures().map((props) => ({
    params: { file: pictureFile(props.infographic.slug, props.lang, props.kind) },
    props,
  }));
}

export const GET: APIRoute<InferGetStaticPropsType<typeof getStaticPaths>> = async ({ props }) => {
  const { body, type } = await pictureOf(props.infographic, props.lang, props.kind);
  return new Response(new Uint8Array(body), { headers: { 'Content-Type': type } });
};
