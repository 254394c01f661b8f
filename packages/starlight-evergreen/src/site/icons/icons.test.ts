import sharp from 'sharp';
import { expect, test } from 'vitest';
import { robots } from '../integrations/root-files.ts';
import { faviconIco, touchIcon } from './draw.ts';

const svg = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 16"><rect width="32" height="16" fill="#f00"/></svg>',
);

test('favicon.ico holds three pictures, where its head says', async () => {
  const file = await faviconIco(svg);
  expect([file.readUInt16LE(0), file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([0, 1, 3]);
  for (const [index, size] of [16, 32, 48].entries()) {
    const at = 6 + 16 * index;
    const [length, offset] = [file.readUInt32LE(at + 8), file.readUInt32LE(at + 12)];
    const png = file.subarray(offset, offset + length);
    expect(file.readUInt8(at)).toBe(size);
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: size, height: size });
  }
});

test('the icon of a home screen has a background', async () => {
  const icon = sharp(await touchIcon(svg, '#00ff00'));
  const { data, info } = await icon.raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 180, height: 180, channels: 3 });
  expect([...data.subarray(0, 3)]).toEqual([0, 255, 0]);
});

test('robots may read all, and learn of the sitemap where the site has an address', () => {
  expect(robots(undefined)).toBe('User-agent: *\nAllow: /\n');
  expect(robots('https://docs.example')).toContain('\nSitemap: https://docs.example/sitemap-index.xml\n');
});
