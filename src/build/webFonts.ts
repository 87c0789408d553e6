// Build: the typefaces as pages fetch them, cut down to the characters of the site's own texts. Astro gets them as data:
// addresses, not as paths: it hashes all that it knows of a font into the names of families, and a build must not depend
// on the folder that it is made in.
import { readFileSync, rmSync } from 'node:fs';
import type { AstroIntegration, FontProvider } from 'astro';
import { folderOnDisk } from '../dataset/folder.ts';
import { charactersOf, fontFile } from '../fonts/cut.ts';

/** All texts of a JSON file, put together; the file as it is where it cannot be read, which the check reports. */
function textOf(file: string): string {
  const texts: string[] = [];
  try {
    JSON.parse(file, (_, value: unknown) => {
      // Places for values are never shown.
      if (typeof value === 'string') texts.push(value.replace(/\{\w+\}/g, ''));
      return value;
    });
    return texts.join(' ');
  } catch {
    return file;
  }
}

/** Options of a font family for Astro. */
interface Face extends Record<string, string> {
  /** The font file as a data: address. */
  url: string;
  /** One weight, or the least and the largest: "400 700". */
  weight: string;
}

/** The provider of fonts that are handed to it as they are. */
export function givenFonts(): FontProvider<Face> {
  return {
    name: 'given',
    resolveFont: ({ options }) =>
      options && {
        fonts: [{ src: [{ url: options.url, format: 'woff2' }], weight: options.weight, style: 'normal' }],
      },
  };
}

/** Both typefaces as data: addresses for the pages of a site with this data folder. */
export async function webFonts(data: string | URL): Promise<{ serif: string; sans: string }> {
  const folder = folderOnDisk(data);
  const paths = ['strings', 'infographics'].flatMap((part) =>
    folder.names(part).map((name) => `${part}/${name}`),
  );
  const texts = ['site.json', ...paths].map((path) => {
    const file = folder.read(path);
    return typeof file === 'string' ? '' : textOf(new TextDecoder().decode(file));
  });
  const characters = charactersOf(texts);
  const address = async (name: 'serif' | 'sans') =>
    `data:font/woff2;base64,${readFileSync(await fontFile(name, 'woff2', characters)).toString('base64')}`;
  return { serif: await address('serif'), sans: await address('sans') };
}

/** The integration that removes Astro's own copies of fonts before a build: it does not check whether they are whole. */
export function freshFonts(): AstroIntegration {
  return {
    name: 'drei-stufen-fresh-fonts',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command === 'build') rmSync(new URL('fonts/', config.cacheDir), { recursive: true, force: true });
      },
    },
  };
}
