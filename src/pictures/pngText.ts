// Pictures layer: text in PNG files, as iTXt chunks of UTF-8 (PNG specification, third edition, 11.3.3.4).
import { crc32 } from 'node:zlib';

const SIGNATURE = 8;

/** Where the first chunk of picture data begins in a PNG file. */
function pictureStart(png: Uint8Array): number {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = SIGNATURE; at + 12 <= png.length; at += view.getUint32(at) + 12)
    if (Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1') === 'IDAT') return at;
  throw new Error('Not a PNG file: it has no picture data');
}

function textChunk(keyword: string, text: string): Buffer {
  const data = Buffer.concat([
    Buffer.from('iTXt', 'latin1'),
    Buffer.from(keyword, 'latin1'),
    Buffer.from([0, 0, 0, 0, 0]), // end of keyword, not compressed, method, no language, no translated keyword
    Buffer.from(text, 'utf8'),
  ]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length - 4, 0);
  frame.writeUInt32BE(crc32(data), 4);
  return Buffer.concat([frame.subarray(0, 4), data, frame.subarray(4)]);
}

/** The file with texts by keyword (Latin letters, 1 to 79 of them), before its picture data. */
export function withTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Buffer {
  const at = pictureStart(png);
  const added = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  return Buffer.concat([png.subarray(0, at), ...added, png.subarray(at)]);
}
