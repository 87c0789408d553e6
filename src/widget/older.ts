// Widget layer: links to results with older numbers. A classic script, inline right after the island of pages whose
// infographic has older versions: it names the file of the version that the page's address asks for before the island is
// loaded. Other pages have nothing of it. The build writes what it reads (SelfCheck.astro), so that is not checked again.
import { hasAnswers, versionIn, withVersion } from '../model/versionFragment.ts';

/** What the build tells about the versions of a page's infographic. */
export interface PageVersions {
  /** The older versions, the oldest first: a file with props, or a frame where the page's drawing has no room for them. */
  older: { n: number; address: string; sentence: string }[];
  newest: number;
  /** The words of the link to the newest version. */
  link: string;
  /** What is said where a link names a version that is not kept. */
  lost: string;
}

/** The version that the page's address asks for. A result without a version is of the first one. */
function wanted({ older, newest }: PageVersions): number {
  if (!hasAnswers(location.hash)) return newest;
  return versionIn(location.hash) ?? older[0]?.n ?? newest;
}

/** Puts a sentence under the heading of the widget, once its result is there. */
function say(island: HTMLElement, sentence: string, ...more: Node[]): void {
  const said = document.createElement('p');
  const strong = document.createElement('strong');
  strong.textContent = sentence;
  said.dataset.older = '';
  said.append(strong, ' ', ...more);
  const observer = new MutationObserver(() => {
    const heading = island.querySelector('[data-complete] h2');
    if (!heading) return;
    observer.disconnect();
    heading.after(said);
    // The rule that stands below the widget is the present one.
    if (more.length > 0)
      for (const part of document.querySelectorAll('.scoring-rule, .scoring')) part.remove();
  });
  observer.observe(island, { subtree: true, childList: true, attributeFilter: ['data-complete'] });
}

/** A link to the same result with the newest numbers. */
function linkToNewest({ link: words, newest }: PageVersions): HTMLAnchorElement {
  const link = document.createElement('a');
  link.textContent = words;
  const point = () => (link.href = `#${withVersion(location.hash, newest)}`);
  point();
  link.addEventListener('click', point, true);
  return link;
}

/**
 * Lets an island load the version that the page's address asks for, and says that it is not the newest. Where the page's
 * drawing has no room for its numbers, its frame is shown in place of the page. A link to another version, or the way back,
 * loads the page again.
 */
function choose(island: HTMLElement, versions: PageVersions): void {
  const n = wanted(versions);
  addEventListener('popstate', (event) => {
    if (!hasAnswers(location.hash) || wanted(versions) === n) return;
    // The widget, which listens later, would write its own version into the address.
    event.stopImmediatePropagation();
    location.reload();
  });
  if (n === versions.newest) return;
  const version = versions.older.find((one) => one.n === n);
  if (!version) say(island, versions.lost);
  else if (!version.address.endsWith('.json')) location.replace(version.address + location.hash);
  else {
    island.dataset.island = version.address;
    // What is there is the present version.
    island.replaceChildren();
    say(island, version.sentence, linkToNewest(versions));
  }
}

const island = document.querySelector<HTMLElement>('[data-versions]');
if (island?.dataset.versions) choose(island, JSON.parse(island.dataset.versions) as PageVersions);
