import sharp from 'sharp';
import { icoFile } from './ico.ts';

const transparent = { r: 0, g: 0, b: 0, alpha: 0 };

/** `favicon.ico` of an SVG, in the sizes that tabs and task bars ask for. */
export async function faviconIco(svg: Buffer): Promise<Buffer> {
  const sizes = [16, 32, 48];
  return icoFile(await Promise.all(sizes.map(async (size) => ({ size, png: await draw(svg, size) }))));
}

/** The icon of a home screen, 180 pixels wide. It has no transparent parts there: they would be black. */
export async function touchIcon(svg: Buffer, background: string): Promise<Buffer> {
  const icon = await draw(svg, 132);
  return sharp(icon)
    .flatten({ background })
    .extend({ top: 24, bottom: 24, left: 24, right: 24, background })
    .removeAlpha()
    .png()
    .toBuffer();
}

function draw(svg: Buffer, size: number): Promise<Buffer> {
  // Drawn large and made smaller, whatever size the file says it has.
  return sharp(svg, { density: 384 })
    .resize(size, size, { fit: 'contain', background: transparent })
    .png()
    .toBuffer();
}
