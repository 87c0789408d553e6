// A green run proves how packages are listed. It does not check the list against CycloneDX's schema.
import { expect, test } from 'vitest';
import { contentsList } from '../../src/build/contents.ts';

test('each package of the notice is a component with its licence and package address', () => {
  const notice =
    '# Licenses\n\n## @a/b - 1.2.3 (MIT)\n\n## not a headline\n\n## c - 0.1.0-x (MIT OR Apache-2.0)\n\nText\n';
  expect(JSON.parse(contentsList(notice))).toMatchObject({
    bomFormat: 'CycloneDX',
    components: [
      {
        name: '@a/b',
        version: '1.2.3',
        licenses: [{ license: { id: 'MIT' } }],
        purl: 'pkg:npm/%40a/b@1.2.3',
      },
      {
        name: 'c',
        version: '0.1.0-x',
        licenses: [{ expression: 'MIT OR Apache-2.0' }],
        purl: 'pkg:npm/c@0.1.0-x',
      },
    ],
  });
});
