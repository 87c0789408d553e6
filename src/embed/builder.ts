// Embed layer, on the snippet builder's page: settings change preview and code; tabs and copying.
import { rightwards } from '../story/sideways.ts';
import { copy } from '../story/copy.ts';
import { onPress } from '../story/press.ts';
import { DEFAULTS, queryOf, themeNamed, type FrameOptions } from './options.ts';
import { frameHeight } from './promisedHeight.ts';
import { snippet, SNIPPETS, type Snippable } from './snippets.ts';

/** An infographic in one language, as the builder needs it. */
export interface Offer extends Snippable {
  /** The frame's path on this site, for the preview; and that of the present version. */
  path: string;
  keptPath?: string;
  /** Its scenes with their names. */
  scenes: { id: string; label: string }[];
}

/** The data that the page has for its script. */
export interface BuilderData {
  offers: Offer[];
  loader: string;
  copied: string;
  byHand: string;
}

/** Connects the tabs: one panel is shown, arrow keys change it. `onChange` is called when a visitor chooses another. */
function connectTabs(root: HTMLElement, onChange: () => void): void {
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
  const select = (tab: HTMLElement, focus: boolean) => {
    if (tab.getAttribute('aria-selected') !== 'true') onChange();
    choose(tab, focus);
  };
  if (tabs[0]) choose(tabs[0], false);
  tabs.forEach((tab, index) => {
    onPress(tab, () => select(tab, false));
    tab.addEventListener('keydown', ({ key }) => {
      const right = rightwards();
      const next = { ArrowRight: index + right, ArrowLeft: index - right, Home: 0, End: tabs.length - 1 }[
        key
      ];
      const to = next === undefined ? undefined : tabs[(next + tabs.length) % tabs.length];
      if (to) select(to, true);
    });
  });
}

/** What the visitor has chosen in the builder's fields. */
class Settings {
  readonly #root: HTMLElement;
  readonly #offers: Offer[];

  constructor(root: HTMLElement, offers: Offer[]) {
    this.#root = root;
    this.#offers = offers;
  }

  select(name: string): HTMLSelectElement | null {
    return this.#root.querySelector<HTMLSelectElement>(`select[name="${name}"]`);
  }

  box(name: string): HTMLInputElement | null {
    return this.#root.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  }

  #slug(): string | undefined {
    return this.select('infographic')?.value ?? this.#offers[0]?.slug;
  }

  /** The chosen infographic in the chosen language. */
  offer(): Offer | undefined {
    const slug = this.#slug();
    const lang = this.select('lang')?.value;
    return this.#offers.find((offer) => offer.slug === slug && offer.lang === lang) ?? this.#offers[0];
  }

  options(): FrameOptions {
    return {
      theme: themeNamed(this.select('theme')?.value) ?? DEFAULTS.theme,
      step: this.select('step')?.value ?? '',
      plain: this.box('plain')?.checked ?? false,
      still: this.box('static')?.checked ?? false,
      widget: this.box('widget')?.checked ?? false,
    };
  }

  /** Whether numbers and words are to stay as they are. */
  keep(): boolean {
    return this.select('numbers')?.value === 'kept';
  }

  /** Offers numbers that stay only where there is a version of them. */
  showVersions(): void {
    const select = this.select('numbers');
    const kept = select?.querySelector<HTMLOptionElement>('[value=kept]');
    if (!select || !kept) return;
    kept.disabled = !this.offer()?.kept;
    if (kept.disabled) select.value = 'live';
    this.#root.querySelector('#kept')?.toggleAttribute('hidden', !this.keep());
  }

  /** Takes the language that the page's address names (`?lang=en`). */
  readAddress(): void {
    const lang = new URLSearchParams(location.search).get('lang');
    const select = this.select('lang');
    if (select && [...select.options].some(({ value }) => value === lang)) select.value = lang ?? '';
  }

  /** Offers the languages of the chosen infographic. The chosen one stays if it has it. */
  showLanguages(): void {
    const select = this.select('lang');
    if (!select) return;
    const slug = this.#slug();
    const has = (lang: string) => this.#offers.some((offer) => offer.slug === slug && offer.lang === lang);
    for (const option of select.options) option.disabled = !has(option.value);
    const [first] = [...select.options].filter(({ disabled }) => !disabled);
    if (first && !has(select.value)) select.value = first.value;
  }

  /** Offers the scenes of the chosen infographic. The chosen one stays if there is one of that name. */
  showScenes(): void {
    const select = this.select('step');
    if (!select) return;
    const before = select.value;
    const scenes = this.offer()?.scenes ?? [];
    select.replaceChildren(...scenes.map(({ id, label }) => new Option(label, id, false, id === before)));
    if (!scenes.some(({ id }) => id === before)) select.value = 'result';
  }

  /** Static pictures have no self-check: while one of the two is ticked, the other one is disabled. */
  exclude(): void {
    const [still, widget] = [this.box('static'), this.box('widget')];
    if (!still || !widget) return;
    if (still.checked) widget.checked = false;
    widget.disabled = still.checked;
    still.disabled = widget.checked;
    this.#root.querySelector('#either')?.toggleAttribute('hidden', !still.checked && !widget.checked);
  }
}

/** Shows the chosen frame in the preview, with the height that its snippet reserves. */
function showPreview(
  preview: HTMLIFrameElement,
  { path, keptPath = path, title }: Offer,
  options: FrameOptions,
  keep: boolean,
): void {
  const address = (keep ? keptPath : path) + queryOf(options);
  if (preview.getAttribute('src') === address) return;
  preview.style.height = `${frameHeight(options)}px`;
  preview.title = title;
  preview.src = address;
}

/** Connects the builder inside `root`, which brings its `BuilderData` as JSON in a `[data-builder-data]`. */
export function connectBuilder(root: HTMLElement): void {
  const json = root.querySelector('[data-builder-data]')?.textContent;
  if (!json) return;
  // The build writes this data (EmbedCode.astro), so it is not checked again.
  const { offers, loader, copied, byHand } = JSON.parse(json) as BuilderData;
  const settings = new Settings(root, offers);
  const preview = root.querySelector<HTMLIFrameElement>('iframe');
  const status = root.querySelector<HTMLElement>('[aria-live]');

  const clearStatus = () => {
    if (status) status.textContent = '';
  };
  const setWidth = () => {
    const chosen = root.querySelector<HTMLInputElement>('[name=width]:checked');
    if (chosen) preview?.style.setProperty('width', chosen.value);
  };
  const update = () => {
    settings.exclude();
    const offer = settings.offer();
    if (!offer) return;
    const options = settings.options();
    settings.showVersions();
    const keep = settings.keep();
    for (const kind of SNIPPETS) {
      const code = root.querySelector(`[data-snippet="${kind}"]`);
      if (code) code.textContent = snippet(kind, offer, options, loader, keep);
    }
    if (preview) showPreview(preview, offer, options, keep);
  };

  root.addEventListener('change', ({ target }) => {
    const name = target instanceof Element ? target.getAttribute('name') : null;
    if (name === 'width') return setWidth();
    if (name === 'infographic') settings.showLanguages();
    if (name === 'lang' || name === 'infographic') settings.showScenes();
    clearStatus();
    update();
  });
  settings.readAddress();
  // A browser that comes back to the page may have kept what was chosen.
  settings.showLanguages();
  settings.showScenes();
  setWidth();
  update();
  // On each button: screen readers call all text in an element that has such a listener "clickable".
  for (const button of root.querySelectorAll<HTMLElement>('[data-copy]'))
    onPress(button, async () => {
      const code = root.querySelector<HTMLElement>(`[data-snippet="${button.dataset.copy}"]`);
      if (!code || !status) return;
      const text = code.textContent;
      const done = await copy(text, () => getSelection()?.selectAllChildren(code));
      clearStatus();
      requestAnimationFrame(() => {
        if (code.textContent === text) status.textContent = done ? copied : byHand;
      });
    });
  connectTabs(root, clearStatus);
}
