// A green run proves what the progress line says and when. It does not prove that the time left is right.
import { expect, test } from 'vitest';
import { listen, listened, progressLine, tell, type Step } from '../../src/build/progress.ts';
import { sentencesIn } from '../../src/build/sentences.ts';

const pages = (done: number): Step => ({ stage: 'pages', done, all: 10 });

/** What is written when these pages are done at these milliseconds. */
function written(isTTY: boolean, steps: [at: number, step: Step][], language: 'de' | 'en' = 'en'): string[] {
  const texts: string[] = [];
  let time = 0;
  const line = progressLine({ isTTY, columns: 60, write: (text) => texts.push(text) }, sentencesIn(language), () => time); // prettier-ignore
  for (const [at, step] of steps) {
    time = at;
    line.show(step);
  }
  return texts;
}

test('a terminal shows one line that is written over, with the time left once it is known', () => {
  expect(written(true, [[0, pages(1)], [50, pages(2)], [4000, pages(4)], [9000, pages(10)]])).toEqual([
    '\r\u001b[2KPages: 4 of 10, about 6 s left',
    '\r\u001b[2KPages: 10 of 10',
  ]); // prettier-ignore
});

test('a log gets a line every ten seconds and at the end of each part', () => {
  expect(written(false, [[0, pages(1)], [4000, pages(4)], [12_000, pages(6)], [13_000, pages(10)]])).toEqual([
    'Pages: 6 of 10, about 8 s left\n',
    'Pages: 10 of 10\n',
  ]); // prettier-ignore
});

test('the time left follows how long things took lately: pictures that were kept, then one that is drawn each second', () => {
  const many = (done: number): Step => ({ stage: 'pictures', done, all: 1000 });
  const kept = [1, 2, 3, 4].map((second): [number, Step] => [second * 1000, many(second * 200)]);
  const drawn = Array.from({ length: 30 }, (_, index): [number, Step] => [
    5000 + index * 1000,
    many(801 + index),
  ]);
  expect(written(true, [[0, many(0)], ...kept, ...drawn]).at(-1)).toBe(
    '\r\u001b[2KPictures: 830 of 1000, about 170 s left',
  );
});

test('the line speaks German', () => {
  expect(
    written(
      false,
      [
        [0, pages(1)],
        [12_000, pages(6)],
      ],
      'de',
    ),
  ).toEqual(['Seiten: 6 von 10, noch etwa 8 s\n']);
});

test('steps reach whoever listens, until that ends', () => {
  const heard: Step[] = [];
  const stop = listen((step) => heard.push(step));
  expect(listened()).toBe(true);
  tell(pages(3));
  stop();
  tell(pages(4));
  expect(heard).toEqual([pages(3)]);
  expect(listened()).toBe(false);
});
