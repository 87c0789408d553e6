// Build: the list of third-party packages in the site as CycloneDX, for tools that compare it with known weaknesses. It
// names what readers get; `npm sbom --sbom-format cyclonedx` lists all that works while the site is built and tested.

/** The list's file at the site's root. */
export const CONTENTS = 'contents.cdx.json';

/** A section's headline in the licence notice: name, version, licence. */
const HEADLINE = /^## (\S+) - (\S+) \((.+)\)$/gm;
/** Licence expressions such as "MIT OR Apache-2.0"; anything else is one licence. */
const EXPRESSION = /\s(AND|OR|WITH)\s/;

/** The list of the packages in a licence notice, without a date or number of its own: same site, same list. */
export function contentsList(notice: string): string {
  const components = [...notice.matchAll(HEADLINE)].map(([, name = '', version = '', licence = '']) => {
    const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
    const licences = EXPRESSION.test(licence) ? { expression: licence } : { license: { id: licence } };
    return { type: 'library', 'bom-ref': purl, name, version, licenses: [licences], purl };
  });
  const list = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: { type: 'application', name: 'drei-stufen' } },
    components,
  };
  return `${JSON.stringify(list, null, 2)}\n`;
}
