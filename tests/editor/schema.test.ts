// A green run does not prove that the schema describes the data; it proves that the command writes what it should, or
// says in plain words why it cannot.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { generatedFor, schema } from '../../src/editor/schema.ts';
import { dataFolder, site } from '../fixtures/folder.ts';

const README =
  '# Data\n\n<!-- fields: written by "npm run schema", do not edit -->\n\n<!-- end of fields -->\n';

/** A data folder with everything the command needs, but for the files given or taken away, and the command in it. */
function desk(files: Record<string, string | null> = {}) {
  const root = dataFolder({ 'README.md': README, ...files });
  mkdirSync(join(root, 'schema'));
  const printed: string[] = [];
  const print = (text: string) => void printed.push(text);
  return { root, run: () => schema(root, print), output: () => printed.join('') };
}

describe('npm run schema', () => {
  it('writes the three schemas and the field list, and says so', async () => {
    const { root, run, output } = desk();
    expect(await run()).toBe(0);
    expect(output()).toBe(
      'data/schema/infographic.schema.json\ndata/schema/site.schema.json\ndata/schema/strings.schema.json\ndata/README.md\n',
    );
    for (const { path, text } of await generatedFor(root))
      expect(readFileSync(join(root, path), 'utf8'), path).toBe(text);
  });

  it.each([
    ['site.json is broken', { 'site.json': `${site()},` }],
    ['site.json has no languages', { 'site.json': site({ languages: [] }) }],
    ['site.json is missing', { 'site.json': null }],
    ['the README is missing', { 'README.md': null }],
    ['the README has lost its marks', { 'README.md': '# Data\n' }],
  ])('writes nothing and says what to mend when %s', async (_, files) => {
    const { root, run, output } = desk(files);
    expect(await run()).toBe(1);
    expect(output()).toMatchSnapshot();
    expect(output()).toContain('Nothing was written.');
    expect(readdirSync(join(root, 'schema'))).toEqual([]);
    const readme = 'README.md' in files ? files['README.md'] : README;
    expect(existsSync(join(root, 'README.md')) ? readFileSync(join(root, 'README.md'), 'utf8') : null).toBe(
      readme,
    );
  });

  it('says that its folder is missing', async () => {
    const { root, run, output } = desk();
    rmSync(join(root, 'schema'), { recursive: true });
    expect(await run()).toBe(1);
    expect(output()).toBe('There is no folder data/schema. Make it first. Nothing was written.\n');
  });

  it('says which files it has written when one of them cannot be', async () => {
    const { root, run, output } = desk();
    mkdirSync(join(root, 'schema/site.schema.json'));
    expect(await run()).toBe(1);
    expect(output()).toBe(
      'data/schema/infographic.schema.json\ndata/schema/site.schema.json is a folder. Name a file instead. Only the files above are written.\n',
    );
  });

  it('lets faults of its own be seen', async () => {
    const { root } = desk();
    const print = () => {
      throw new TypeError('print is broken');
    };
    await expect(schema(root, print)).rejects.toThrow('print is broken');
  });
});
