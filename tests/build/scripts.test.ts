// A green run does not prove that a browser takes the second address; tests/e2e/broken.test.ts does.
import { expect, it } from 'vitest';
import { cspHash } from '../../src/build/csp.ts';
import { withLeastPolicy } from '../../src/build/leastPolicy.ts';
import { withRetry } from '../../src/build/plainImports.ts';

it('an import on demand is tried once more at a fresh address; other imports stay as they are', () => {
  expect(withRetry('import "./a.js";a(()=>import("./b.1.js"));import.meta;import(`./c.js`)')).toBe(
    'import "./a.js";a(()=>import("./b.1.js").catch(()=>import("./b.1.js?"+Date.now())));import.meta;' +
      'import(`./c.js`).catch(()=>import(`./c.js?`+Date.now()))',
  );
});

it('the policy of a page keeps the hashes of its own scripts and styles, and no others', () => {
  const [script, style, other] = ['a()', 'b{}', 'c()'].map(cspHash);
  const page = (policy: string) =>
    `<meta http-equiv="content-security-policy" content="script-src 'self' ${policy};"><script>a()</script><style>b{}</style>`;
  expect(withLeastPolicy(page(`'${script}' '${other}'; style-src 'self' '${style}' '${other}'`))).toBe(
    page(`'${script}'; style-src 'self' '${style}'`),
  );
});
