// Pictures layer: the pages' entry: the pictures of the checked data, each made once per build.
import { readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { PictureKind } from '../site/addresses.ts';
import { data, drawingOf, words } from '../site/data.ts';
import { languagesOf } from '../model/languages.ts';
import type { NamedInfographic } from '../dataset/load.ts';
import { textRuler } from '../fonts/cut.ts';
import { listened, tell } from '../build/progress.ts';
import { renamed } from '../site/moved.ts';
import { articles, untranslated } from '../site/routes.ts';
import { articleCredit } from '../numbers/built.ts';
import { startDrawer } from './drawers.ts';
import { ICONS, iconPng } from './icons.ts';
import { picture, pictureKinds, type Picture } from './pictures.ts';
import type { Studio } from './png.ts';

const ruler = await textRuler();
const made = new Map<string, Promise<Picture>>();

/** A picture of an infographic in a language. */
export function pictureOf(
  infographic: NamedInfographic,
  lang: string,
  kind: PictureKind,
  studio?: Studio,
): Promise<Picture> {
  const key = JSON.stringify([infographic.slug, lang, kind]);
  const known = import.meta.env.DEV ? undefined : made.get(key);
  const making =
    known ??
    picture(
      {
        infographic,
        site: data().site,
        lang,
        words: words(lang),
        drawing: drawingOf(infographic, lang),
        ruler,
        credit: articleCredit(infographic.slug, lang),
      },
      kind,
      studio,
    );
  made.set(key, making);
  return making;
}

/** A picture that is to be made. */
export interface PictureToMake {
  infographic: NamedInfographic;
  lang: string;
  kind: PictureKind;
}

/** All pictures of the site, as kinds to be made. */
export function allPictures(): PictureToMake[] {
  const { site, infographics } = data();
  return infographics.flatMap((infographic) =>
    languagesOf(infographic, site).flatMap(({ code }) =>
      pictureKinds(infographic).map((kind) => ({ infographic, lang: code, kind })),
    ),
  );
}

/**
 * All pictures with the name and language in their addresses: their own; the old names of renamed infographics; and
 * languages that an infographic does not have, or no longer: these get the picture of the page that theirs redirects to.
 */
export function picturesByName(): (PictureToMake & { name: string; named: string })[] {
  const own = articles().map(({ lang, infographic }) => ({
    name: infographic.slug,
    named: lang,
    lang,
    infographic,
  }));
  const old = renamed().map(({ old: name, lang: named, to }) => ({ name, named, ...to }));
  const elsewhere = untranslated().map(({ lang: named, infographic: { slug }, to }) => ({
    name: slug,
    named,
    ...to,
  }));
  return [...own, ...old, ...elsewhere].flatMap((one) =>
    pictureKinds(one.infographic).map((kind) => ({ ...one, kind })),
  );
}

/** The most processes that draw at a time: more would wait for this one, which composes the pictures. */
const MOST_DRAWERS = 8;

/** The drawing of the site's icons. */
export function iconSvg(): string {
  return readFileSync(`${process.cwd()}/public/icon.svg`, 'utf8');
}

/** Makes all pictures and icons before the pages need them, and tells how far it is. */
export async function drawAll(): Promise<void> {
  const pictures = allPictures();
  const all = pictures.length + ICONS.length;
  let done = 0;
  let drawn = 0;
  const report = (line: string) => {
    drawn += 1;
    if (!listened()) console.log(`[pictures] ${done + 1} of ${all}: ${line}`);
  };
  const made = () => {
    done += 1;
    tell({ stage: 'pictures', done, all });
  };
  const open = pictures.values();
  const work = async () => {
    const { draw, close } = startDrawer();
    try {
      for (const { infographic, lang, kind } of open) {
        await pictureOf(infographic, lang, kind, { draw, report });
        made();
      }
    } finally {
      close();
    }
  };
  await Promise.all(Array.from({ length: Math.min(MOST_DRAWERS, availableParallelism()) }, work));
  for (const icon of ICONS) {
    await iconPng(iconSvg(), icon, { report });
    made();
  }
  if (!listened()) console.log(`[pictures] ${all - drawn} of ${all} unchanged, ${drawn} drawn`);
}
