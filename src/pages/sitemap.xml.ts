// The sitemap: every page that search engines may list, so all articles and the snippet builder.
import type { APIRoute } from 'astro';
import { data } from '../site/data.ts';
import { addresses } from '../site/routes.ts';
import { sitemapXml } from '../site/sitemap.ts';

export const GET: APIRoute = () => {
  const articles = data().infographics.map((infographic) => ({
    addresses: addresses.absoluteArticles(infographic),
    changed: infographic.updated,
  }));
  const builder = {
    addresses: addresses.byLanguage((lang) => addresses.absolute(addresses.embedCode(lang))),
  };
  return new Response(sitemapXml([...articles, builder]), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
