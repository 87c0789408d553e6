// Workshop: the one policy by which the browser trusts an address or markup that this page makes (Trusted Types;
// src/build/csp.ts allows it on this page alone): its own script as a worker, and the picture of link previews.

/** The name of the policy. */
const POLICY = 'workshop';

interface Policy {
  createScriptURL(url: string): string;
  createHTML(markup: string): string;
}
interface TrustedTypes {
  createPolicy(name: string, rules: Policy): Policy;
}

let policy: Policy | undefined;

/** The policy, made once; undefined in browsers without Trusted Types. */
function own(): Policy | undefined {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const same = (text: string) => text;
  policy ??= trustedTypes?.createPolicy(POLICY, { createScriptURL: same, createHTML: same });
  return policy;
}

/** The address of the page's own script, for a worker. */
export function trustedScript(address: string): string {
  return own()?.createScriptURL(address) ?? address;
}

/** A picture that `src/pictures` has composed: all texts in it are escaped. */
export function trustedPicture(svg: string): string {
  return own()?.createHTML(svg) ?? svg;
}
