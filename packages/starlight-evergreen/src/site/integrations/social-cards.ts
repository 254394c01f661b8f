import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeWhole } from '../../files/write-whole.ts';
import type { CardColours } from '../cards/card.ts';
import type { WantedCard } from '../cards/read-card.ts';
import type { BuiltPages } from '../links/built-pages.ts';

/** Raised when cards look different: those in the cache are then drawn anew. */
const drawing = 2;

/**
 * Draws the picture that networks show of each page, beside the pages. A card is kept by what it shows, so that one that did
 * not change costs nothing.
 */
export function socialCards(root: string, colours: CardColours, pages: BuiltPages): AstroIntegration {
  const cache = join(root, '.cache/cards');
  return {
    name: 'starlight-evergreen/social-cards',
    hooks: {
      async 'astro:build:done'({ dir, logger }) {
        const started = performance.now();
        const folder = fileURLToPath(dir);
        const cards = [...pages.read(folder).values()].flatMap(({ card }) => card ?? []);
        const kept = (wanted: WantedCard): string =>
          join(cache, `${digest([drawing, colours, wanted.card])}.png`);
        const missing = new Map(cards.map((wanted) => [kept(wanted), wanted.card] as const));
        for (const file of missing.keys()) if (existsSync(file)) missing.delete(file);
        await drawAll(missing, colours);
        const folders = new Set<string>();
        for (const wanted of cards) {
          const target = join(folder, decodeURIComponent(wanted.address));
          const parent = dirname(target);
          if (!folders.has(parent)) mkdirSync(parent, { recursive: true });
          folders.add(parent);
          copyFileSync(kept(wanted), target);
        }
        const seconds = ((performance.now() - started) / 1000).toFixed(1);
        logger.info(`${cards.length} pages have a card, ${missing.size} of them drawn (${seconds} s).`);
      },
    },
  };
}

/** A handful at a time: each is encoded on a thread of its own. */
async function drawAll(cards: ReadonlyMap<string, WantedCard['card']>, colours: CardColours): Promise<void> {
  if (cards.size === 0) return;
  // Loaded when there is something to draw.
  const { cardDrawer } = await import('../cards/draw.ts');
  const draw = cardDrawer(colours);
  const queue = cards.entries();
  const work = async (): Promise<void> => {
    for (const [file, card] of queue) writeWhole(file, await draw(card));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
}
