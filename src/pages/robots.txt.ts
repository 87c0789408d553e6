// For crawlers: everything may be read; here is the list of pages.
import type { APIRoute } from 'astro';
import { addresses } from '../site/routes.ts';

export const GET: APIRoute = () => {
  const sitemap = addresses.absolute(addresses.file('sitemap.xml'));
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
