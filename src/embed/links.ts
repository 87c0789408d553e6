// Embed layer, in the frame: links where the frame is sandboxed and may open no window.
import { linkMessage } from './messages.ts';

/** The article's address on the server that the frame came from, without a fragment. */
function articleAddress(document: Document): string {
  const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]')?.href ?? location.href;
  return new URL(new URL(canonical).pathname, location.href).href;
}

/**
 * Makes the links of a sandboxed frame work, or look like text. WordPress, recognised by its `secret`, opens links to the
 * frame's own host. Links to other hosts are changed to lead to the article, to the element that `data-in-article` names.
 * Hosts without a `secret` open no links: the root gets `data-links="none"`.
 */
export function connectLinks(document: Document, secret: string | null): void {
  if (self.origin !== 'null') return;
  if (secret === null) {
    document.documentElement.dataset.links = 'none';
    return;
  }
  const article = articleAddress(document);
  const lead = (link: HTMLAnchorElement) => {
    const { inArticle } = link.dataset;
    if (link.host !== location.host) link.href = inArticle ? `${article}#${inArticle}` : article;
  };
  document.querySelectorAll<HTMLAnchorElement>('a[href]').forEach(lead);
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>('a[href]');
    if (!link || event.defaultPrevented) return;
    event.preventDefault();
    lead(link);
    parent.postMessage(linkMessage(link.href, secret), '*');
  });
}
