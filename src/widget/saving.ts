// Widget layer: saves the picture of a result as a file. One module that is loaded when a visitor asks for it.
import { composePicture } from './picture.ts';
import { picturePng, pictureSvg } from './pictureFile.ts';
import type { PictureTexts } from './pictureTypes.ts';

/** Saves a file under this name in the visitor's folder for downloads. */
function download(file: Blob, name: string): void {
  const anchor = document.createElement('a');
  anchor.href = URL.createObjectURL(file);
  anchor.download = name;
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(anchor.href), 60_000);
}

/**
 * Saves the displayed chart with the visitor's staircase and texts; `name` is the file's, without its extension. Returns
 * the kind of the file: SVG also where the browser makes no PNG that is as it was drawn.
 */
export async function savePicture(
  kind: 'png' | 'svg',
  frame: SVGSVGElement,
  staircase: SVGSVGElement | null,
  name: string,
  texts: PictureTexts,
): Promise<'png' | 'svg'> {
  const picture = composePicture(frame, staircase, texts);
  const png = kind === 'png' ? await picturePng(picture, picture.width > 600 ? 1600 : 1080) : null;
  const file = png ?? new Blob([pictureSvg(picture)], { type: 'image/svg+xml' });
  download(file, `${name}.${png ? 'png' : 'svg'}`);
  return png ? 'png' : 'svg';
}
