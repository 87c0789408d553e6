// The sitemap: every page that search engines may list, so all articles, the snippet builder, the statement on accessibility.
import type { APIRoute } from 'astro';
import { data } from '../site/data.ts';
import { addresses } from '../site/routes.ts';
import { sitemapXml } from '../site/sitemap.ts';

export const GET: APIRoute = () => {
  const articles = data().infographics.map((infographic) => ({
    addresses: addresses.absoluteArticles(infographic),
    changed: infographic.updated,
  }));
  const further = [addresses.embedCode, addresses.accessibility].map((path) => ({
    addresses: addresses.byLanguage((lang) => addresses.absolute(path(lang))),
  }));
  return new Response(sitemapXml([...articles, ...further]), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
