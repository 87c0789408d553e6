// Embed layer, on the snippet builder's page: settings change preview and code; tabs and copying.
import { copy } from '../story/copy.ts';
import { DEFAULTS, queryOf, type FrameOptions } from './options.ts';
import { frameHeight } from './size.ts';
import { snippet, SNIPPETS, type Snippable } from './snippets.ts';

/** An infographic in one language, as the builder needs it. */
export interface Offer extends Snippable {
  /** The frame's path on this site, for the preview. */
  path: string;
  /** Its scenes with their names. */
  scenes: { id: string; label: string }[];
}

/** What the page brings for its script. */
export interface BuilderData {
  offers: Offer[];
  loader: string;
  copied: string;
  byHand: string;
}

/** Makes the sections into tabs: one is seen, arrow keys lead on. `taken` is called when a visitor takes another. */
function connectTabs(root: HTMLElement, taken: () => void): void {
  const tabs = [...root.querySelectorAll<HTMLElement>('[role=tab]')];
  const choose = (chosen: HTMLElement, focus: boolean) => {
    for (const tab of tabs) {
      const current = tab === chosen;
      tab.setAttribute('aria-selected', String(current));
      tab.tabIndex = current ? 0 : -1;
      document.getElementById(tab.getAttribute('aria-controls') ?? '')?.toggleAttribute('hidden', !current);
    }
    if (focus) chosen.focus();
  };
  const take = (tab: HTMLElement, focus: boolean) => {
    if (tab.getAttribute('aria-selected') !== 'true') taken();
    choose(tab, focus);
  };
  tabs.forEach((tab, index) => {
    tab.addEventListener('click', () => take(tab, false));
    tab.addEventListener('keydown', ({ key }) => {
      const next = { ArrowRight: index + 1, ArrowLeft: index - 1, Home: 0, End: tabs.length - 1 }[key];
      const to = next === undefined ? undefined : tabs[(next + tabs.length) % tabs.length];
      if (to) take(to, true);
    });
  });
  if (tabs[0]) choose(tabs[0], false);
}

/** Connects the builder inside `root`, which brings its `BuilderData` as JSON in a `[data-builder-data]`. */
export function connectBuilder(root: HTMLElement): void {
  const brought = root.querySelector('[data-builder-data]')?.textContent;
  if (!brought) return;
  const { offers, loader, copied, byHand } = JSON.parse(brought) as BuilderData;
  const field = <T extends Element>(name: string) => root.querySelector<T>(`[name="${name}"]`);
  const value = (name: string) => field<HTMLSelectElement>(name)?.value ?? '';
  const checked = (name: string) => field<HTMLInputElement>(name)?.checked ?? false;
  const preview = root.querySelector<HTMLIFrameElement>('iframe');
  const status = root.querySelector<HTMLElement>('[role=status]');

  const offer = () =>
    offers.find(
      ({ slug, lang }) => slug === (value('infographic') || offers[0]?.slug) && lang === value('lang'),
    ) ?? offers[0]!;
  const options = (): FrameOptions => ({
    ...DEFAULTS,
    theme: value('theme') as FrameOptions['theme'],
    step: value('step'),
    plain: checked('plain'),
    still: checked('static'),
    widget: checked('widget'),
  });
  const showScenes = () => {
    const select = field<HTMLSelectElement>('step');
    const { scenes } = offer();
    const before = value('step');
    select?.replaceChildren(...scenes.map(({ id, label }) => new Option(label, id, false, id === before)));
    if (select && !scenes.some(({ id }) => id === before)) select.value = 'result';
  };
  /** A picture without motion has no self-check: of the two, the one that is not ticked waits until the other is free. */
  const exclude = () => {
    const [still, widget] = [field<HTMLInputElement>('static'), field<HTMLInputElement>('widget')];
    if (!still || !widget) return;
    if (still.checked) widget.checked = false;
    widget.disabled = still.checked;
    still.disabled = widget.checked;
    root.querySelector('#either')?.toggleAttribute('hidden', !still.checked && !widget.checked);
  };
  /** Takes back what was said of a code that is no longer shown. */
  const silence = () => {
    if (status) status.textContent = '';
  };
  const setWidth = () => {
    const chosen = root.querySelector<HTMLInputElement>('[name=width]:checked');
    if (chosen) preview?.style.setProperty('width', chosen.value);
  };
  const update = () => {
    exclude();
    for (const kind of SNIPPETS) {
      const code = root.querySelector(`[data-snippet="${kind}"]`);
      if (code) code.textContent = snippet(kind, offer(), options(), loader);
    }
    if (!preview) return;
    const address = offer().path + queryOf(options());
    if (preview.getAttribute('src') !== address) {
      preview.style.height = `${frameHeight(options())}px`;
      preview.title = offer().title;
      preview.src = address;
    }
  };

  root.addEventListener('change', ({ target }) => {
    const { name } = target as HTMLInputElement;
    if (name === 'width') return setWidth();
    if (name === 'lang' || name === 'infographic') showScenes();
    silence();
    update();
  });
  root.addEventListener('click', async ({ target }) => {
    const kind = (target as Element).closest<HTMLElement>('[data-copy]')?.dataset.copy;
    const code = root.querySelector<HTMLElement>(`[data-snippet="${kind}"]`);
    if (!code || !status) return;
    const text = code.textContent ?? '';
    const done = await copy(text, () => getSelection()?.selectAllChildren(code));
    silence();
    requestAnimationFrame(() => {
      if (code.textContent === text) status.textContent = done ? copied : byHand;
    });
  });
  connectTabs(root, silence);
  // A browser that comes back to the page may have kept what was chosen.
  showScenes();
  setWidth();
  update();
}
