// Embed layer: the frame's own script, at the end of its body. Classic and inline, because a sandboxed frame may load
// no module from a server without CORS.
import { connectDownloads } from '../story/downloads.ts';
import { bringFonts } from '../story/fonts.ts';
import { bring } from '../story/missing.ts';
import { connectPlayer } from '../story/player.ts';
import { connectSettings } from '../story/settings.ts';
import { tellHeight } from './height.ts';
import { connectLinks } from './links.ts';
import { childIdIn, readOptions, secretIn } from './options.ts';
import { frameHeight } from './promisedHeight.ts';
import { connectStepper } from './stepper.ts';

/** Adds what only frames with the widget have: its container, style, script and step. */
function addWidget(story: HTMLElement, figure: HTMLElement): void {
  const parts = document.querySelector<HTMLTemplateElement>('template#widget-parts');
  const place = story.querySelector('.place');
  const last = figure.querySelector('.steps')?.lastElementChild;
  if (!parts || !place || !last) return;
  place.append(document.importNode(parts.content, true));
  const script = place.querySelector('script');
  const widget = place.querySelector<HTMLElement>('[data-widget-place]');
  // Not tried again at a fresh address: Trusted Types forbid a script address that is made here.
  const loaded = () =>
    new Promise((done, fail) => {
      script?.addEventListener('load', done);
      script?.addEventListener('error', fail);
    });
  if (widget) void bring(widget, loaded, () => {});
  const step = document.importNode(last, true);
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
  const options = readOptions(location.search);
  const { step, widget, still } = options;
  // The script in the head has written a fixed theme here.
  const followsHost = !root.dataset.theme;
  const secret = secretIn(location.hash);
  if (widget && !still) addWidget(story, figure);
  if (widget && !still) figure.dataset.visitor = '';
  connectPlayer(figure);
  connectStepper(story, figure).show(step, true);
  connectSettings(document, () => {});
  void bringFonts(document);
  for (const menu of story.querySelectorAll<HTMLElement>('[data-downloads]')) connectDownloads(menu);
  tellHeight(story, {
    title: document.title,
    name: figure.dataset.infographic ?? '',
    secret,
    childId: childIdIn(location.search),
    promised: frameHeight(options),
    onTheme: (theme) => {
      if (followsHost) root.dataset.theme = theme;
    },
  });
  connectLinks(document, secret);
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[data-reload]')) location.reload();
  });
}

start();
