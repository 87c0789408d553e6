// Workshop: the desk: the open file with all that the form can do to it, and what of the form is shown. Every part of the
// page reads from here and changes the text here only.
import { tick } from 'svelte';
import { SvelteSet } from 'svelte/reactivity';
import { isGap } from '../dataset/gaps.ts';
import { idPlaceAt, idsOfKind, renamed } from '../dataset/idPlaces.ts';
import { migrated } from '../dataset/migrations.ts';
import type { Path, Problem } from '../dataset/problems.ts';
import { isObject, rowsAt, valueAt } from '../dataset/raw.ts';
import { idFor } from '../tables/answers.ts';
import { withEntry, withValue, withValues } from './edits.ts';
import { focusField, focusLine } from './focus.ts';
import { freeId, groupOf, type GroupName } from './form/fields.ts';
import { nameOf, nameOfId } from './names.ts';
import { withOffers } from './offers.ts';
import { OpenFile } from './openFile.svelte.ts';
import type { Seed } from './seed.ts';
import { wordsIn } from './words.ts';

/** The desk with one open file. */
export class Desk extends OpenFile {
  /** The words of the interface. */
  readonly t: ReturnType<typeof wordsIn>;
  /** What of the form is shown. */
  group = $state<GroupName>('head');
  view = $state<'form' | 'json'>('form');
  /** Which side is shown where both have no room. */
  side = $state<'edit' | 'see'>('edit');
  /** The entries of lists that are open, by their paths. */
  readonly opened = new SvelteSet<string>();

  constructor(seed: Seed, script?: string) {
    super(seed, script);
    this.t = wordsIn(seed.lang);
  }

  /** Sets a value; `undefined` removes it. `order` are the fields of its group, in order. */
  set(path: Path, value: unknown, order: readonly string[] = []): void {
    if (this.root === undefined) return;
    if (value !== undefined && valueAt(this.value, path) !== undefined) this.type(path, value, order);
    else {
      this.settle();
      this.change(withValue(this.text, path, value, order), value === undefined ? '' : path.join('.'));
    }
  }

  /** Sets several values in one step. */
  setAll(values: readonly { path: Path; value: string | number | null }[]): void {
    this.settle();
    this.change(withValues(this.text, values));
  }

  /** Puts an entry into a list, before the one at the path. */
  insert(path: Path, entry: unknown): void {
    this.settle();
    this.change(withEntry(this.text, path, entry));
  }

  /** Copies an entry of a list; the copy gets an id of its own. */
  copy(path: Path): void {
    const entry = valueAt(this.root, path);
    const own = valueAt(entry, ['id']);
    const copied =
      isObject(entry) && typeof own === 'string' ? { ...entry, id: freeId(this.root, own) } : entry;
    const at = [...path.slice(0, -1), Number(path.at(-1)) + 1];
    this.insert(at, copied);
    this.goTo(at);
  }

  /** Moves an entry of a list by one place. */
  move(path: Path, by: 1 | -1): void {
    const list = path.slice(0, -1);
    const [from, to] = [Number(path.at(-1)), Number(path.at(-1)) + by];
    const [one, other] = [valueAt(this.root, path), valueAt(this.root, [...list, to])];
    this.settle();
    this.change(withValue(withValue(this.text, [...list, from], other), [...list, to], one));
    const [a, b] = [path.join('.'), [...list, to].join('.')];
    const [wasA, wasB] = [this.opened.has(a), this.opened.has(b)];
    for (const [key, open] of [
      [a, wasB],
      [b, wasA],
    ] as const)
      if (open) this.opened.add(key);
      else this.opened.delete(key);
  }

  /**
   * Renames the id at a path, everywhere in the file. An id that another entry has as well changes at the path alone, for
   * else both entries would become one; the check tells of it.
   */
  rename(path: Path, to: string): void {
    const place = idPlaceAt(path);
    const from = valueAt(this.root, path);
    this.settle();
    const beside = rowsAt(this.root, path.slice(0, -2)).filter(
      ({ value }) => valueAt(value, ['id']) === from,
    );
    const isShared = beside.length > 1 || (place && idsOfKind(this.root, place.kind).includes(to));
    if (place && !isShared && typeof from === 'string' && from !== '' && to !== '')
      this.change(renamed(this.text, place.kind, from, to).text);
    else this.set(path, to);
  }

  /** Gives a new entry an id after its name, once it has one. */
  nameEntry(path: Path): void {
    const id = valueAt(this.root, [...path, 'id']);
    if (typeof id !== 'string' || !/^new(-\d+)?$/.test(id)) return;
    const name = this.entryName(path);
    if (name === id || name === '' || isGap(name)) return;
    this.rename([...path, 'id'], freeId(this.root, idFor(name, 'entry', [])));
  }

  /** The name by which an entry is known: its first text. */
  entryName(path: Path): string {
    return nameOf(valueAt(this.value, path), this.seed.lang);
  }

  /** The name of what has an id; the id if nothing has it. */
  nameOfId(id: string): string {
    return nameOfId(this.value, id, this.seed.lang);
  }

  /** The label of a field: forms of a noun are named by their language. */
  labelOf(path: Path, label: string): string {
    const name = String(path.at(-1));
    return path.at(-2) === 'respondents'
      ? (this.seed.site.languages.find(({ code }) => code === name)?.label ?? name)
      : label;
  }

  /** Takes the numbers of now in all sentences that have old ones, in one step. */
  acceptAll(problems: readonly Problem[]): void {
    this.settle();
    if (this.root !== undefined) this.change(withOffers(this.text, this.root, problems));
  }

  /** Brings a file of an older version up to date. */
  migrate(): void {
    this.settle();
    this.change(migrated(this.text, this.codes).text);
  }

  /** Shows the form, or the text itself. */
  showView(view: 'form' | 'json'): void {
    this.settle();
    this.view = view;
  }

  toggle(key: string): void {
    if (this.opened.has(key)) this.opened.delete(key);
    else this.opened.add(key);
  }

  /** Leads to the place of a problem: its field, or its line where the text is no JSON. */
  lead({ path, line, column }: Problem): void {
    if (this.root !== undefined && path.length > 0) {
      this.goTo(path);
      return;
    }
    this.side = 'edit';
    this.showView('json');
    void tick().then(() => focusLine(line, column));
  }

  /** Shows the field at a path, or the nearest around it, and gives it the focus. */
  goTo(path: Path): void {
    this.side = 'edit';
    this.group = groupOf(path);
    this.view = 'form';
    path.forEach((_, index) => this.opened.add(path.slice(0, index + 1).join('.')));
    void tick().then(() => focusField(path));
  }
}
