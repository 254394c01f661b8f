/** A picture of an icon file: a PNG and its width in pixels. */
export interface IconPicture {
  size: number;
  png: Buffer;
}

/**
 * An `.ico` file of PNG pictures: a header of 6 bytes, 16 for each picture, the pictures
 * (https://en.wikipedia.org/wiki/ICO_(file_format)).
 */
export function icoFile(pictures: readonly IconPicture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let offset = head.length;
  for (const [index, { size, png }] of pictures.entries()) {
    const at = 6 + 16 * index;
    // 0 means 256.
    head.writeUInt8(size % 256, at);
    head.writeUInt8(size % 256, at + 1);
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(png.length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += png.length;
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}
