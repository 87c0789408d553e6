// Build: the one pipeline of styles. Files go through it by Vite, generated rules by `lowered`, both before they are
// hashed for the content policy.
import { browserslistToTargets, transform } from 'lightningcss';
import browserslist from 'browserslist';

/** The browsers whose syntax styles are written in; `browserslist` in package.json names them. */
export const TARGETS = browserslistToTargets(browserslist(null, { path: process.cwd() }));

/** Style rules in a syntax that all supported browsers know, minified. Throws where the rules have a mistake. */
export function lowered(css: string): string {
  const { code } = transform({
    filename: 'generated.css',
    code: new TextEncoder().encode(css),
    targets: TARGETS,
    minify: true,
  });
  return new TextDecoder().decode(code);
}
