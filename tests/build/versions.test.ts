// A green run proves that five versions of an infographic cost a build less than a second of the processor, with the
// pictures drawn before. It does not prove it for versions with far more numbers.
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, onTestFinished } from 'vitest';
import { archiveText, HASHES } from '../../src/dataset/archive.ts';
import { hashOf } from '../../src/dataset/folder.ts';
import { loadData } from '../../src/dataset/load.ts';
import type { Infographic } from '../../src/dataset/schema.ts';
import { copyProject } from '../fixtures/project.ts';
import { sweep } from '../size.ts';

/** How many versions are added. */
const ADDED = 5;
/** Builds of each kind: the fastest counts. */
const ROUNDS = 4;

/** Each process of a build says at its end how long it has used the processor, in microseconds. */
const TELL =
  'data:text/javascript,' +
  encodeURIComponent(
    'process.on("exit",()=>{const{userCPUTime,systemCPUTime}=process.resourceUsage();console.log(`\\nspent ${userCPUTime+systemCPUTime}`)})',
  );

/** The infographic with so many more entries, each with another base. */
function later(infographic: Infographic, more: number): Infographic {
  const entry = { date: infographic.updated, text: { de: 'Größe berichtigt.', en: 'Base corrected.' } };
  return {
    ...infographic,
    changelog: [...Array.from({ length: more }, () => entry), ...infographic.changelog],
    surveys: infographic.surveys.map((survey, index) =>
      index === 0 ? { ...survey, sampleSize: 400 + more } : survey,
    ),
  };
}

describe('five versions', () => {
  sweep('add less than a second to a build', { timeout: 900_000 }, () => {
    const project = copyProject();
    onTestFinished(() => project.remove());
    const { site, infographics, strings, archive } = loadData('data');
    const { slug: _, ...present } = infographics.find(({ slug }) => slug === site.front)!;
    const at = (path: string) => join(project.folder, 'data', path);
    const folder = `archive/${site.front}`;
    const file = `infographics/${site.front}.json`;
    const base = project.read(file) as Infographic;
    const all = project.read(`${folder}/${HASHES}`) as Record<string, string>;
    const [first = 0] = archive[site.front]!.map(({ n }) => n);
    const numberOf = (more: number) => first + more;
    // The present numbers are the same with and without the five: their pictures are drawn once.
    for (let more = 1; more <= ADDED; more += 1) {
      const text = archiveText(later(present, more), strings);
      writeFileSync(at(`${folder}/${numberOf(more)}.json`), text);
      all[numberOf(more)] = hashOf(text);
    }
    project.write(file, later(base, ADDED));
    const older = Object.keys(all).filter((n) => Number(n) < numberOf(ADDED));
    const texts = older.map((n) => ({ n, text: readFileSync(at(`${folder}/${n}.json`), 'utf8') }));

    const without = () => {
      for (const { n } of texts) rmSync(at(`${folder}/${n}.json`), { force: true });
      project.write(`${folder}/${HASHES}`, { [numberOf(ADDED)]: all[numberOf(ADDED)] });
    };
    const withFive = () => {
      for (const { n, text } of texts) writeFileSync(at(`${folder}/${n}.json`), text);
      project.write(`${folder}/${HASHES}`, all);
    };
    const spent = (prepare: () => void) => {
      prepare();
      // No page is taken from the build before: it had other versions, or the same.
      rmSync(join(project.folder, '.astro'), { recursive: true, force: true });
      const log = execFileSync(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build'], {
        cwd: project.folder,
        env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: `--import ${TELL}` },
        encoding: 'utf8',
      });
      return [...log.matchAll(/^spent (\d+)$/gm)].reduce((sum, [, time]) => sum + Number(time), 0) / 1e6;
    };
    expect(older).toHaveLength(ADDED);
    // The pictures are drawn before.
    spent(without);
    const times = Array.from({ length: ROUNDS }, () => ({ less: spent(without), more: spent(withFive) }));
    const fastest = (which: 'less' | 'more') => Math.min(...times.map((time) => time[which]));
    expect(fastest('less')).toBeGreaterThan(1);
    const seconds = fastest('more') - fastest('less');
    expect(seconds, `added to ${fastest('less').toFixed(1)} s: ${JSON.stringify(times)}`).toBeLessThan(1);
  });
});
