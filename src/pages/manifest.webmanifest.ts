// The web manifest: name, colours and icons for those who keep the site on their home screen.
import type { APIRoute } from 'astro';
import { basePath } from '../addresses.ts';
import { PALETTE } from '../chart/colour.ts';
import { data } from '../data.ts';
import { direction } from '../model/format.ts';
import { say } from '../model/stages.ts';
import { ICONS } from '../pictures/icons.ts';

export const GET: APIRoute = () => {
  const { site, infographics } = data();
  const base = basePath(import.meta.env.BASE_URL);
  const lang = site.languages[0]!.code;
  const front = infographics.find(({ slug }) => slug === site.front)!;
  const manifest = {
    name: say(front.title, lang),
    short_name: site.publisher.name,
    description: say(front.description, lang),
    lang,
    dir: direction(lang),
    id: `${base}/`,
    start_url: `${base}/`,
    scope: `${base}/`,
    display: 'browser',
    background_color: PALETTE.light.paper,
    theme_color: PALETTE.light.paper,
    icons: [
      { src: `${base}/icon.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...ICONS.map(({ file, size, purpose }) => ({
        src: `${base}/images/${file}`,
        sizes: `${size}x${size}`,
        type: 'image/png',
        purpose,
      })),
    ],
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
