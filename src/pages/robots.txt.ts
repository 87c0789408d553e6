// For crawlers: everything may be read; here is the list of pages.
import type { APIRoute } from 'astro';
import { basePath } from '../addresses.ts';
import { absolute } from '../routes.ts';

export const GET: APIRoute = () => {
  const sitemap = absolute(`${basePath(import.meta.env.BASE_URL)}/sitemap.xml`);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
};
