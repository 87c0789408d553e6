// Widget layer: saves the picture of a result as a file. One module that is loaded when a visitor asks for it.
import { composePicture } from './picture.ts';
import { picturePng, pictureSvg } from './pictureFile.ts';
import type { PictureTexts } from './pictureTypes.ts';

/** The displayed chart with the visitor's staircase and texts as a file; null if the browser cannot make it. */
export async function resultFile(
  kind: 'png' | 'svg',
  frame: SVGSVGElement,
  staircase: SVGSVGElement | null,
  texts: PictureTexts,
): Promise<Blob | null> {
  const picture = composePicture(frame, staircase, texts);
  if (kind === 'svg') return new Blob([pictureSvg(picture)], { type: 'image/svg+xml' });
  return picturePng(picture, picture.width > 600 ? 1600 : 1080);
}

/** Saves a file under this name in the visitor's folder for downloads. */
export function download(file: Blob, name: string): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(file);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}
