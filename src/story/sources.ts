// Story layer: the way back from a source to the place that cited it.

/**
 * Adds a link to the source in the list `[data-back]` that a citation led to; it returns to this citation. The list's
 * attribute is the link's text.
 */
export function connectSources(document: Document): void {
  const list = document.querySelector<HTMLElement>('[data-back]');
  if (!list) return;
  const back = document.createElement('a');
  back.className = 'back';
  back.textContent = list.dataset.back ?? '';
  let cited: HTMLAnchorElement | undefined;
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href^="#source-"]'))
    link.addEventListener('click', () => {
      cited = link;
      const source = document.getElementById(link.hash.slice(1));
      // For those without this script's help: a link to the part of the page that cites.
      back.href = `#${link.closest('[id]')?.id ?? ''}`;
      source?.append(' ', back);
    });
  back.addEventListener('click', (event) => {
    event.preventDefault();
    cited?.focus();
  });
}
