// The web manifest: name, colours and icons for those who keep the site on their home screen.
import type { APIRoute } from 'astro';
import { PALETTE } from '../chart/colour.ts';
import { data, frontPage, mainLanguage } from '../site/data.ts';
import { addresses } from '../site/routes.ts';
import { direction } from '../model/format.ts';
import { say } from '../model/stages.ts';
import { ICONS } from '../pictures/icons.ts';

export const GET: APIRoute = () => {
  const { site } = data();
  const root = addresses.file('');
  const lang = mainLanguage();
  const front = frontPage();
  const manifest = {
    name: say(front.title, lang),
    short_name: site.publisher.name,
    description: say(front.description, lang),
    lang,
    dir: direction(lang),
    id: root,
    start_url: root,
    scope: root,
    display: 'browser',
    background_color: PALETTE.light.paper,
    theme_color: PALETTE.light.paper,
    icons: [
      { src: addresses.file('icon.svg'), sizes: 'any', type: 'image/svg+xml', purpose: 'any' },
      ...ICONS.map(({ file, size, purpose }) => ({
        src: addresses.file(`images/${file}`),
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
