// Build: the one pipeline of styles. Files go through it by Vite, generated rules by `lowered`, both before they are
// hashed for the content policy.
import { browserslistToTargets, transform } from 'lightningcss';
import browserslist from 'browserslist';

/** The browsers whose syntax styles are written in; `browserslist` in package.json names them. */
export const TARGETS = browserslistToTargets(browserslist(null, { path: process.cwd() }));

const VITE_NAMES: Record<string, string> = {
  chrome: 'chrome',
  firefox: 'firefox',
  safari: 'safari',
  ios_saf: 'ios',
};

/** The oldest supported version of each browser as Vite writes it, such as "chrome103", for its minifier of styles. */
export const CSS_TARGET = Object.entries(TARGETS).flatMap(([name, version]) => {
  const known = VITE_NAMES[name];
  // Lightning CSS keeps a version in three bytes: major, minor, patch.
  return known && typeof version === 'number' ? [`${known}${version >> 16}.${(version >> 8) & 255}`] : [];
});

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
