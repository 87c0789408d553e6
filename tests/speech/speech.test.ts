// A green run proves that Orca says in Firefox what a listener needs: the drawing's name, the step that was chosen, the
// answer to a guess, the result with the company's place. All that it says is kept beside this file, to be read. It does
// not prove that other screen readers say the same.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { drawingName } from '../../src/model/sentences.ts';
import { say } from '../../src/model/stages.ts';
import { serveSite } from '../e2e/browser.ts';
import type { FileServer } from '../e2e/serve.ts';
import { missingPackages, openSession, type Session } from './session.ts';

const { infographics, site, strings } = loadData('data');
const front = infographics.find(({ slug }) => slug === site.front)!;
const missing = missingPackages();
const GUESS = '37';
/** The most lines that are read of a page. */
const LINES = 80;

if (missing.length > 0)
  process.stdout.write(`Not heard, because these Debian packages are missing: ${missing.join(', ')}\n`);

/** A text as it is compared: spaces of one kind, no soft hyphens, no role within a heading of several lines. */
const plain = (text: string) =>
  text
    .replaceAll('\u00ad', '')
    .replaceAll(/heading level \d\.?/g, '')
    .replaceAll(/[\s\u00a0\u202f]+/g, ' ')
    .trim();

describe.skipIf(missing.length > 0)('Orca in Firefox', () => {
  let server: FileServer;
  let session: Session;
  beforeAll(async () => {
    server = await serveSite();
    session = await openSession();
    // Of the first page that is opened, Orca misses what happens first.
    await session.open(server.origin);
    await session.press('ctrl+Home');
  }, 120_000);
  afterAll(async () => {
    await session?.close();
    await server?.close();
  });

  describe.each(site.languages.map(({ code }, index) => [code, index === 0 ? '' : `/${code}`] as const))(
    'in %s',
    (lang, folder) => {
      const t = strings[lang]!;
      /** A journey: what was pressed, and what was said to it. */
      const journey = (name: string, about: string) => {
        const lines: string[] = [];
        const note = (what: string, said: string[]) => {
          lines.push(...(said.length > 0 ? said : ['(nothing)']).map((words, index) => `${index ? ' '.repeat(what.length + 1) : `${what}:`} ${words}`)); // prettier-ignore
          return plain(said.join(' '));
        };
        return {
          open: async (path: string) => note('open', await session.open(server.origin + folder + path)),
          press: async (key: string) => note(key, await session.press(key)),
          focus: async (what: string, selector: string) => note(what, await session.focus(selector)),
          /** Reads on line by line until something is said. Returns all that was said. */
          readTo: async (end: RegExp, key = 'Down', more = 0) => {
            const all: string[] = [];
            for (let line = 0, left = more; line < LINES && left >= 0; line += 1) {
              all.push(note(key, await session.press(key)));
              if (end.test(all.slice(-3).join(' ')) || left < more) left -= 1;
            }
            return all.join(' ');
          },
          all: () => plain(lines.join(' ').replaceAll(/\S+: /g, (mark) => mark)),
          write: () =>
            writeFileSync(
              join(import.meta.dirname, `${name}.${lang}.txt`),
              `${about}, as Orca says it in Firefox. Before the colon: the key that was pressed.\n\n${lines.join('\n')}\n`,
            ),
        };
      };
      const loose = (text: string) => new RegExp(plain(text).replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));

      test('the article, read line by line from its top to the result', async () => {
        const { open, focus, readTo, write } = journey('article', 'The article from its top to the result');
        await open('/');
        // The page's first link: a link with the focus puts Orca into browse mode, in which it reads line by line.
        await focus('focus on the first link', '.skip');
        const said = await readTo(loose(say(front.result.claim, lang).slice(0, 20)), 'Down', 6);
        write();
        expect(said).toContain(plain(say(front.title, lang)).slice(0, 20));
        expect(said).toContain(plain(drawingName(front, lang, t)).slice(0, 40));
        expect(said).not.toMatch(/status bar|clickable/);
      }, 300_000);

      test('a step: Enter leads to its heading', async () => {
        const { open, press, focus, write } = journey('step', 'The step “structure” of the drawing');
        await open('/');
        await focus('focus on the step', '[data-to=structure]');
        const said = await press('Return');
        await press('Down');
        await press('Down');
        write();
        const stage = front.stages[1]!;
        expect(said).toContain(plain(say(stage.claim, lang)).slice(0, 20));
      }, 120_000);

      test('the guess and its answer', async () => {
        const { open, press, focus, readTo, write } = journey(
          'guess',
          'The guess in the article, and its answer',
        );
        await open('/');
        await focus('focus on the slider', '[data-guess-box] [type=range]');
        const named = await press('Tab');
        for (const key of GUESS) await press(key);
        await focus('focus on the step', '[data-to=top]');
        await press('Return');
        const said = await readTo(new RegExp(`\\b${GUESS}\\b`), 'Down', 1);
        write();
        expect(named).toContain(plain(t['guess.number']));
        expect(said).toContain(GUESS);
        expect(said).toContain(String(front.surveys[0]!.shares[front.phases.at(-1)!.id]));
      }, 180_000);

      test('the self-check to its result', async () => {
        const { open, press, focus, write } = journey('check', 'The self-check to its result');
        await open('/#you');
        await session.page.waitForSelector('[data-widget] .body:not([inert])');
        await focus('focus on the button', '[data-widget] .main');
        await press('Return');
        let said = '';
        for (const question of front.check!.questions) {
          await session.page.waitForFunction(
            (text) => document.querySelector('[data-widget] [data-focus]')?.textContent?.includes(text),
            {},
            say(question.text, lang),
          );
          await press('Tab');
          await press('space');
          said = await press('Return');
        }
        await session.page.waitForSelector('[data-view=result][data-complete]');
        await press('Down');
        await press('Down');
        await focus('focus on the step', '[data-to=result]');
        write();
        // Each once: what the focus says is not said again.
        for (const once of [t['widget.result.heading'], say(front.phases[0]!.short, lang)])
          expect(said.split(plain(once))).toHaveLength(2);
      }, 240_000);

      test('a frame, with the guess and its answer', async () => {
        const { open, press, focus, readTo, write } = journey(
          'embed',
          'A frame with the self-check, opened alone',
        );
        await open(`/embed/${front.slug}/?widget=1`);
        await press('ctrl+Home');
        const read = await readTo(loose(t['widget.guess.heading']), 'Down', 6);
        // By Tab, so that Orca hands the digits to the field; before that they lead to headings.
        await focus('focus on the slider', '[data-widget] [type=range]');
        await press('Tab');
        await press('ctrl+a');
        for (const key of GUESS) await press(key);
        await focus('focus on the button', '[data-widget] .main');
        const said = await press('Return');
        write();
        expect(read).toContain(plain(drawingName(front, lang, t)).slice(0, 40));
        const share = front.surveys[0]!.shares[front.phases.at(-1)!.id] ?? 0;
        for (const number of [share, Number(GUESS) - share])
          expect(said).toMatch(new RegExp(`\\b${number}\\b`));
        expect(`${read} ${said}`).not.toMatch(/status bar|clickable/);
      }, 240_000);
    },
  );
});
