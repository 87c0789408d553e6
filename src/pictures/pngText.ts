// Pictures layer: text in PNG files, as iTXt chunks of UTF-8 (PNG specification, third edition, 11.3.3.4).
import { crc32 } from 'node:zlib';

const SIGNATURE = 8;

/** The chunks of a PNG file: type, place of the data and its length. */
function* chunks(png: Uint8Array): Generator<{ type: string; start: number; length: number }> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at = SIGNATURE; at + 12 <= png.length;) {
    const length = view.getUint32(at);
    yield { type: Buffer.from(png.subarray(at + 4, at + 8)).toString('latin1'), start: at + 8, length };
    at += length + 12;
  }
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
  const first = [...chunks(png)].find(({ type }) => type === 'IDAT');
  if (!first) throw new Error('Not a PNG file: it has no picture data');
  const at = first.start - 8;
  const added = Object.entries(texts).map(([keyword, text]) => textChunk(keyword, text));
  return Buffer.concat([png.subarray(0, at), ...added, png.subarray(at)]);
}

/** The texts of a PNG file's uncompressed iTXt chunks, by keyword. */
export function textsOf(png: Uint8Array): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { type, start, length } of chunks(png)) {
    if (type !== 'iTXt') continue;
    const data = Buffer.from(png.subarray(start, start + length));
    const keyword = data.subarray(0, data.indexOf(0)).toString('latin1');
    const language = data.indexOf(0, keyword.length + 3);
    const translated = data.indexOf(0, language + 1);
    texts[keyword] = data.subarray(translated + 1).toString('utf8');
  }
  return texts;
}

/** Width and height of a PNG file, in pixels. */
export function sizeOf(png: Uint8Array): { width: number; height: number } {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
