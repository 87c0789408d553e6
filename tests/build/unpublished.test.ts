// A green run proves that a build refuses numbers that are no version yet, with the command to run, that it takes them where
// CI is set, and that it refuses to change them again in silence there. It does not prove that hosts set CI.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { check } from '../../src/editor/check.ts';
import { BuildRefused, sentencesIn } from '../../src/build/sentences.ts';
import { refuseSecondChange, refuseUnpublished } from '../../src/build/unpublished.ts';
import type { Infographic } from '../../src/dataset/schema.ts';
import { copyProject } from '../fixtures/project.ts';
import { emptyFolder } from './folder.ts';

const SLUG = 'social-media-integration';
const SAID = `New numbers that are no version yet: ${SLUG}. Run "npm run data -- publish", then build again.`;

/** The project with another base than the newest version's, and an entry that says so. */
function corrected() {
  const project = copyProject();
  onTestFinished(() => project.remove());
  const file = `infographics/${SLUG}.json`;
  const one = project.read(file) as Infographic;
  const [newest, ...others] = one.surveys;
  const entry = { date: one.updated, text: { de: 'Basis berichtigt.', en: 'Base corrected.' } };
  project.write(file, {
    ...one,
    changelog: [entry, ...one.changelog],
    surveys: [{ ...newest, sampleSize: 399 }, ...others],
  });
  return project;
}

test('a build refuses numbers that are no version yet, and names the command', () => {
  const { folder } = corrected();
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/build/build.ts'], {
    cwd: folder,
    env: { ...process.env, CI: '', LC_ALL: 'C' },
    encoding: 'utf8',
  });
  expect(stderr).toBe(`${SAID}\ndist/ is as it was before.\n`);
  expect(stdout).toBe('');
  expect(status).toBe(1);
});

test('published numbers are built, and others where nobody can run a command', () => {
  const say = sentencesIn('en');
  const project = corrected();
  const data = join(project.folder, 'data');
  expect(() => refuseUnpublished(data, {}, say)).toThrow(new BuildRefused(SAID));
  expect(() => refuseUnpublished(data, { CI: 'false' }, say)).toThrow(BuildRefused);
  expect(() => refuseUnpublished(data, { CI: 'true' }, say)).not.toThrow();
  expect(() => refuseUnpublished('data', {}, say)).not.toThrow();
});

test('on GitHub, the check says it as a warning', () => {
  const data = join(corrected().folder, 'data');
  const { output, code } = check(data, { github: true });
  expect(code).toBe(0);
  expect(output).toMatch(
    /^::warning file=data\/archive::New numbers that are no version yet: [^\n]*publish"\.$/m,
  );
  expect(check('data', { github: true }).output).not.toContain('::warning');
});

test.each<[string, boolean, (one: Infographic) => Partial<Infographic>]>([
  [
    'another number',
    false,
    ({ surveys }) => ({ surveys: surveys.map((one) => ({ ...one, sampleSize: 398 })) }),
  ],
  ['the number of the newest version', false, ({ surveys }) => ({ surveys: surveys.map((one, index) => (index ? one : { ...one, sampleSize: 400 })) })], // prettier-ignore
  ['the same number', true, () => ({})],
  ['other words', true, ({ title }) => ({ title: { ...title, de: `${title.de}!` } })],
  [
    'another number with a further entry',
    true,
    ({ surveys, changelog }) => ({
      surveys: surveys.map((one) => ({ ...one, sampleSize: 398 })),
      changelog: [...changelog.slice(0, 1), ...changelog],
    }),
  ],
])('after a deploy under an open entry, %s passes: %s', async (_, passes, change) => {
  const say = sentencesIn('en');
  const { folder, read, write } = corrected();
  const file = `infographics/${SLUG}.json`;
  const deployed = read(file) as Infographic;
  const site = emptyFolder();
  mkdirSync(join(site, 'data'));
  writeFileSync(join(site, `data/${SLUG}.json`), JSON.stringify(deployed));
  write(file, { ...deployed, ...change(deployed) });
  const open = refuseUnpublished(join(folder, 'data'), { CI: 'true' }, say);
  expect(open.map(({ slug }) => slug)).toEqual([SLUG]);
  const building = refuseSecondChange(open, site, say);
  if (passes) await expect(building).resolves.toBeUndefined();
  else await expect(building).rejects.toThrow(new BuildRefused(say.changedAgain(SLUG, site)));
  // A site that cannot be reached, or has no such file, refuses nothing.
  for (const other of ['http://127.0.0.1:9', emptyFolder()])
    await expect(refuseSecondChange(open, other, say)).resolves.toBeUndefined();
});
