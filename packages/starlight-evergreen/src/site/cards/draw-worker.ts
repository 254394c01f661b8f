import { parentPort, workerData } from 'node:worker_threads';
import { writeWhole } from '../../files/write-whole.ts';
import type { Card, CardColours } from './card.ts';
import { cardDrawer } from './draw.ts';

/** A card, and the file that it is drawn to. */
export interface CardFile {
  file: string;
  card: Card;
}

// A thread that draws: files of cards come in, and go back when they are written.
const colours: CardColours = workerData;
const draw = cardDrawer(colours);

parentPort?.on('message', async ({ file, card }: CardFile) => {
  writeWhole(file, await draw(card));
  parentPort?.postMessage(file);
});
