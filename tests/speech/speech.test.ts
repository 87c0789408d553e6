// A green run proves that Orca says in Firefox what a listener needs: the drawing's name, the step that was chosen, the
// answer to a guess, the result with the company's place. All that it says is kept beside this file, to be read. It does
// not prove that other screen readers say the same.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadData } from '../../src/dataset/load.ts';
import { drawingName } from '../../src/model/sentences.ts';
import { say } from '../../src/model/stages.ts';
import { serveSite } from '../e2e/browser.ts';
import type { FileServer } from '../e2e/serve.ts';
import { journey, plain, spoken } from './journey.ts';
import { missingPackages, openSession, type Session } from './session.ts';

const { infographics, site, strings } = loadData('data');
const front = infographics.find(({ slug }) => slug === site.front)!;
const missing = missingPackages();
const GUESS = '37';
/** The most that a journey may take, in ms: on an idle machine it takes a minute, on a busy one two. */
const LONGEST = 600_000;
const share = front.surveys[0]!.shares[front.phases.at(-1)!.id] ?? 0;

if (missing.length > 0)
  process.stdout.write(`Not heard, because these Debian packages are missing: ${missing.join(', ')}\n`);

describe
  .skipIf(missing.length > 0)
  .each(site.languages.map(({ code }, index) => [code, index === 0 ? '' : `/${code}`] as const))(
  'Orca in Firefox, in %s',
  (lang, folder) => {
    const t = strings[lang]!;
    let server: FileServer;
    let session: Session;
    const at = (path: string) => server.origin + folder + path;
    beforeAll(async () => {
      server = await serveSite();
      session = await openSession(lang);
    }, LONGEST);
    afterAll(async () => {
      await session?.close();
      await server?.close();
    }, LONGEST);

    test(
      'the article, read line by line from its top to the result',
      async () => {
        const { open, press, readTo, write, faults } = journey(
          session,
          'article',
          lang,
          'The article from its top to the result',
        );
        await open(at('/'));
        await press('ctrl+Home');
        const said = await readTo(spoken(say(front.result.claim, lang).slice(0, 30)), 18);
        write();
        expect(said).toContain(plain(say(front.title, lang)).slice(0, 20));
        expect(said).toContain(plain(drawingName(front, lang, t)).slice(0, 40));
        expect(said).toContain(plain(say(front.result.claim, lang)).slice(0, 30));
        expect(faults()).toEqual([]);
      },
      LONGEST,
    );

    test(
      'a step: Enter leads to its heading',
      async () => {
        const { open, press, tabTo, write, faults } = journey(
          session,
          'step',
          lang,
          'The step “structure” of the drawing',
        );
        const stage = front.stages[1]!;
        await open(at('/'));
        await press('ctrl+Home');
        await tabTo(spoken(say(stage.label, lang)));
        await press('Return', spoken(say(stage.claim, lang)));
        for (let line = 0; line < 5; line += 1) await press('Down');
        write();
        expect(faults()).toEqual([]);
      },
      LONGEST,
    );

    test(
      'the guess and its answer',
      async () => {
        const { open, press, tabTo, readTo, write, faults } = journey(
          session,
          'guess',
          lang,
          'The guess in the article, and its answer',
        );
        await open(at('/'));
        await press('ctrl+Home');
        const named = await tabTo(spoken(t['guess.number']));
        for (const key of GUESS) await press(key);
        await tabTo(spoken(t['step.top']));
        await press('Return', new RegExp(`\\b${share}\\b`));
        const said = await readTo(new RegExp(`\\b${GUESS}\\b`), 4);
        write();
        expect(named).toContain(`${plain(t['guess.number'])} ${t['guess.none']}`);
        for (const number of [GUESS, share, Number(GUESS) - share])
          expect(said).toMatch(new RegExp(`\\b${number}\\b`));
        expect(faults()).toEqual([]);
      },
      LONGEST,
    );

    test(
      'the self-check to its result',
      async () => {
        const { open, press, readTo, write, faults } = journey(
          session,
          'check',
          lang,
          'The self-check to its result',
        );
        await open(at('/#you'));
        await session.page.waitForSelector('[data-widget] .body:not([inert])');
        await press('Tab');
        const questions = front.check!.questions.map(({ text }) => spoken(say(text, lang)));
        const result = spoken(t['widget.result.heading']);
        await press('Return', questions[0]);
        let said = '';
        for (const [index] of questions.entries()) {
          await press('Tab');
          await press('space');
          said = await press('Return', questions[index + 1] ?? result);
        }
        await readTo(/./, 20);
        write();
        // Each once: what the focus says is not said again.
        for (const once of [t['widget.result.heading'], say(front.phases[0]!.short, lang)])
          expect(said.split(plain(once))).toHaveLength(2);
        expect(faults()).toEqual([]);
      },
      LONGEST,
    );

    test(
      'a frame, with the guess and its answer',
      async () => {
        const { open, press, tabTo, readTo, write, faults } = journey(
          session,
          'embed',
          lang,
          'A frame with the self-check, opened alone',
        );
        await open(at(`/embed/${front.slug}/?widget=1`));
        await press('ctrl+Home');
        const read = await readTo(spoken(t['widget.guess.heading']), 12);
        await press('ctrl+Home');
        await tabTo(spoken(t['widget.guess.number']));
        await press('ctrl+a');
        for (const key of GUESS) await press(key);
        await tabTo(spoken(t['widget.guess.submit']));
        const said = await press('Return', new RegExp(`\\b${share}\\b`));
        await readTo(/./, 8);
        write();
        expect(read).toContain(plain(drawingName(front, lang, t)).slice(0, 40));
        for (const number of [share, Number(GUESS) - share])
          expect(said).toMatch(new RegExp(`\\b${number}\\b`));
        expect(faults()).toEqual([]);
      },
      LONGEST,
    );
  },
);
