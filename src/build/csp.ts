// Build: hashes of inline scripts and styles for the content security policy (CSP) of a page.
import { createHash } from 'node:crypto';
import type { AstroGlobal } from 'astro';

type Hash = `sha256-${string}`;

/** The CSP hash of an inline script or style; `text` is the whole content of the element. */
export function cspHash(text: string): Hash {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

/** Allows inline scripts in the CSP of the page that is being rendered. Must be called before its head is written. */
export function allowScripts({ csp }: AstroGlobal, ...scripts: readonly string[]): void {
  for (const script of scripts) csp?.insertScriptHash(cspHash(script));
}

/** Allows fonts as data: URLs in the policy of the page that is being rendered. To be called before its head is written. */
export function allowInlineFonts({ csp }: AstroGlobal): void {
  csp?.insertDirective("font-src 'self' data:");
}

/** Allows the workshop its worker and its policy of trusted types. To be called before the page's head is written. */
export function allowWorkshop({ csp }: AstroGlobal): void {
  csp?.insertDirective("worker-src 'self'");
  csp?.insertDirective('trusted-types svelte-trusted-html workshop');
}

/** Allows inline styles in the policy of the page that is being rendered. To be called before its head is written. */
export function allowStyles({ csp }: AstroGlobal, ...styles: readonly string[]): void {
  for (const style of styles) csp?.insertStyleHash(cspHash(style));
}
