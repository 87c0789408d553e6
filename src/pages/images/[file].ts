// The finished pictures of all infographics at their first addresses, which others link to (the pages name those in
// `pictures`), and the site's icons. Drawn at build time.
import type { APIRoute } from 'astro';
import { pictureFile } from '../../site/addresses.ts';
import { picturesByName, drawAll, iconSvg, pictureOf } from '../../pictures/built.ts';
import { ICONS, iconPng } from '../../pictures/icons.ts';

/** A file as it is written. */
interface Made {
  body: NonSharedBuffer;
  type: string;
}

export async function getStaticPaths() {
  if (!import.meta.env.DEV) await drawAll();
  const pictures = picturesByName().map(({ name, named, infographic, lang, kind }) => ({
    params: { file: pictureFile(name, named, kind) },
    props: {
      make: async (): Promise<Made> => {
        const { body, type } = await pictureOf(infographic, lang, kind);
        return { body: body(), type };
      },
    },
  }));
  const icons = ICONS.map((icon) => ({
    params: { file: icon.file },
    props: {
      make: async (): Promise<Made> => ({ body: await iconPng(iconSvg(), icon), type: 'image/png' }),
    },
  }));
  return [...pictures, ...icons];
}

export const GET: APIRoute<{ make: () => Promise<Made> }> = async ({ props }) => {
  const { body, type } = await props.make();
  return new Response(body, { headers: { 'Content-Type': type } });
};
