import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import satori from 'satori';
import sharp from 'sharp';
import { type Card, type CardColours, cardSize, cardTree } from './card.ts';

type Draw = (card: Card) => Promise<Buffer>;

/**
 * Draws cards as PNG of a few kilobytes: 16 colours are enough for two of them and the edges of letters. Letters become paths,
 * so no font of the system is needed.
 */
export function cardDrawer(colours: CardColours): Draw {
  const fonts = ([400, 600] as const).map((weight) => ({
    name: 'Inter',
    weight,
    data: readFileSync(
      fileURLToPath(import.meta.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff`)),
    ),
  }));
  return async (card) => {
    const svg = await satori(cardTree(card, colours), { ...cardSize, fonts });
    return sharp(Buffer.from(svg))
      .removeAlpha()
      .png({ palette: true, colours: 16, dither: 0, effort: 1, compressionLevel: 6 })
      .toBuffer();
  };
}
