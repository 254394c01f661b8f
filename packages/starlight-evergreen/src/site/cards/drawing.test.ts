import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Card } from './card.ts';
import { Drawing } from './drawing.ts';
import { onCard, tellCard } from './rendered-cards.ts';

const colours = { accent: '#a04410', background: '#fffefc', text: '#1b1815' };
const folder = mkdtempSync(join(tmpdir(), 'cards-'));

function card(title: string): Card {
  return { title, site: 'Shop' };
}

test('each card is drawn once, however often it is asked for', async () => {
  const drawing = new Drawing(colours);
  const names = ['a', 'b', 'c', 'd', 'e', 'f', 'a'];
  for (const name of names) drawing.add({ file: join(folder, `${name}.png`), card: card(name) });
  expect(await drawing.finish()).toBe(6);
  expect(readdirSync(folder).toSorted()).toEqual(['a.png', 'b.png', 'c.png', 'd.png', 'e.png', 'f.png']);
});

test('without cards there is nothing to wait for', async () => {
  expect(await new Drawing(colours).finish()).toBe(0);
});

test('a card that cannot be written fails the build', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const drawing = new Drawing(colours);
  drawing.add({ file: join(file, 'card.png'), card: card('a') });
  await expect(drawing.finish()).rejects.toThrow(/EEXIST|ENOTDIR/);
});

test('a page that is rendered tells its card, as long as somebody listens', () => {
  const heard: Card[] = [];
  const head = [
    { attrs: { property: 'og:title', content: 'A' } },
    { attrs: { property: 'og:image', content: '/cards/a.png' } },
    { attrs: { rel: 'alternate' } },
    {},
  ];
  const end = onCard((each) => heard.push(each));
  tellCard(head);
  end();
  tellCard(head);
  expect(heard).toEqual([{ title: 'A', site: '' }]);
});
