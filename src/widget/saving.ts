// Widget layer: everything needed to save a picture, as one module that is loaded when a visitor asks for it.
export { composePicture } from './picture.ts';
export { picturePng, pictureSvg } from './pictureFile.ts';
