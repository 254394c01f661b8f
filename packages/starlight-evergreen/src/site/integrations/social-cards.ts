import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Card, CardColours } from '../cards/card.ts';
import { Drawing } from '../cards/drawing.ts';
import { onCard } from '../cards/rendered-cards.ts';
import type { LeftFiles } from '../kept/left-files.ts';
import type { BuiltPages } from '../links/built-pages.ts';

/** Raised when cards look different: those in the cache are then drawn anew. */
const look = 3;

/**
 * Draws the picture that networks show of each page, beside the pages. A card is kept by what it shows, so that one that did
 * not change costs nothing.
 */
export function socialCards(
  root: string,
  colours: CardColours,
  pages: BuiltPages,
  left: LeftFiles,
): AstroIntegration {
  const cache = join(root, '.cache/cards');
  const fileOf = (card: Card): string => join(cache, `${digest([look, colours, card])}.png`);
  let drawing = new Drawing(colours);
  let ignore: (() => void) | undefined;

  function draw(card: Card): void {
    const file = fileOf(card);
    if (!existsSync(file)) drawing.add({ file, card });
  }

  return {
    name: 'starlight-evergreen/social-cards',
    hooks: {
      'astro:build:start'() {
        ignore?.();
        drawing = new Drawing(colours);
        ignore = onCard(draw);
      },
      async 'astro:build:done'({ dir, logger }) {
        const started = performance.now();
        ignore?.();
        const folder = fileURLToPath(dir);
        const cards = [...pages.read(folder).values()].flatMap(({ card }) => card ?? []);
        for (const { card } of cards) draw(card);
        const drawn = await drawing.finish();
        for (const { address, card } of cards) {
          const file = fileOf(card);
          left.copy(file, decodeURIComponent(address).slice(1), basename(file));
        }
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${cards.length} pages have a card, ${drawn} of them drawn (${seconds} s).`);
      },
    },
  };
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}
