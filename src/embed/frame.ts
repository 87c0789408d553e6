// Embed layer: the frame's own script, at the end of its body. Classic and inline, because a sandboxed frame may load
// no module from a server without CORS.
import { connectDownloads } from '../story/downloads.ts';
import { bringFonts } from '../story/fonts.ts';
import { connectSettings } from '../story/settings.ts';
import { tellHeight } from './height.ts';
import { linkMessage } from './messages.ts';
import { childIdIn, readOptions, secretIn } from './options.ts';
import { connectStepper } from './stepper.ts';

/** Brings in what only frames with the widget have: its place, its style and script, and its step. */
function addWidget(story: HTMLElement, figure: HTMLElement): void {
  const parts = document.querySelector<HTMLTemplateElement>('template#widget-parts');
  const place = story.querySelector('.place');
  const last = figure.querySelector('.steps')?.lastElementChild;
  if (!parts || !place || !last) return;
  place.append(document.importNode(parts.content, true));
  const step = last.cloneNode(true) as Element;
  const link = step.querySelector<HTMLAnchorElement>('[data-to]');
  if (!link) return;
  link.dataset.to = 'you';
  link.setAttribute('href', '#you');
  link.textContent = place.querySelector<HTMLElement>('#scene-you')?.dataset.step ?? '';
  last.after(step);
}

/** Starts the frame. */
function start(): void {
  const root = document.documentElement;
  const story = document.querySelector<HTMLElement>('[data-story]');
  const figure = story?.querySelector<HTMLElement>('figure[data-chart]');
  if (!story || !figure) return;
  const { step, theme, widget, still } = readOptions(location.search);
  const secret = secretIn(location.hash);
  if (widget && !still) addWidget(story, figure);
  connectStepper(story, figure).show(step);
  connectSettings(document, () => {});
  void bringFonts(document);
  for (const menu of story.querySelectorAll<HTMLElement>('[data-downloads]')) connectDownloads(menu);
  tellHeight(story, {
    title: document.title,
    name: figure.dataset.infographic ?? '',
    secret,
    childId: childIdIn(location.search),
    onTheme: (place) => {
      if (theme === 'auto') root.dataset.theme = place;
    },
  });
  // Inside WordPress links cannot open anything by themselves; WordPress follows those to the frame's own host.
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || secret === null || event.defaultPrevented || link.host !== location.host) return;
    event.preventDefault();
    parent.postMessage(linkMessage(link.href, secret), '*');
  });
}

start();
