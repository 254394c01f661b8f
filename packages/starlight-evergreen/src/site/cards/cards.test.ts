import sharp from 'sharp';
import { expect, test } from 'vitest';
import { cardAddress } from './address.ts';
import { cardMetas } from './card-metas.ts';
import { cardDrawer } from './draw.ts';
import { readCard } from './read-card.ts';

const colours = { accent: '#a04410', background: '#fffefc', text: '#1b1815' };
const facts = {
  guides: 'guides',
  releases: [{ id: 'shop', label: 'Shop 2.0', slug: 'reference' }],
};

function html(metas: Record<string, string>): string {
  const tags = Object.entries(metas).map(
    ([property, content]) => `<meta property="${property}" content="${content}">`,
  );
  return `<html><head><title>x</title>${tags.join('')}</head><body><meta property="og:title" content="no"></body>`;
}

test('each page has an address of its card', () => {
  expect(cardAddress('/')).toBe('/cards/index.png');
  expect(cardAddress('/guides/seats/')).toBe('/cards/guides/seats.png');
});

test('the head names the card, the kind and the release', () => {
  const data = { operation: { name: 'orders.create', release: 'shop' } };
  const site = new URL('https://docs.example');
  expect(cardMetas('/a/', data, facts, site).map(({ attrs }) => attrs)).toEqual([
    { property: 'og:image', content: 'https://docs.example/cards/a.png' },
    { property: 'article:section', content: 'operation' },
    { property: 'article:tag', content: 'Shop 2.0' },
  ]);
  expect(cardMetas('/a/', {}, facts, undefined).map(({ attrs }) => attrs)).toEqual([
    { property: 'og:image', content: '/cards/a.png' },
  ]);
});

test('a page that names its own picture keeps it', () => {
  const head = [{ attrs: { property: 'og:image', content: '/mine.png' } }];
  expect(cardMetas('/a/', { head }, facts, undefined)).toEqual([]);
  expect(readCard(html({ 'og:title': 'A', 'og:image': '/mine.png' }))).toBeUndefined();
});

test('a card shows what the head says', () => {
  const metas = {
    'og:title': 'A &lt;b&gt;',
    'og:site_name': 'Shop',
    'og:image': 'https://docs.example/cards/a.png',
    'article:section': 'operation',
  };
  expect(readCard(html(metas))).toEqual({
    address: '/cards/a.png',
    card: { title: 'A <b>', site: 'Shop', kind: 'operation' },
  });
  expect(readCard('<html><head></head></html>')).toBeUndefined();
});

test('a card has the size that networks ask for, and few bytes', async () => {
  const draw = cardDrawer(colours);
  for (const title of ['check', 'BillingPreviewMultiAttachResponseSubscriptionItemPriceTier'.repeat(3)]) {
    const png = await draw({ title, site: 'Shop', kind: 'object', release: 'Shop 2.0' });
    expect(await sharp(png).metadata()).toMatchObject({ format: 'png', width: 1200, height: 630 });
    expect(png.length).toBeLessThan(15_000);
  }
});

test('the kind stands at the bottom, in the accent colour', async () => {
  const png = await cardDrawer(colours)({ title: 'check', site: 'Shop', kind: 'operation' });
  const area = sharp(png).extract({ left: 92, top: 528, width: 1, height: 1 }).removeAlpha();
  const [red = 0, green = 0, blue = 0] = await area.raw().toBuffer();
  expect([red, green, blue].map((value) => Math.round(value / 32))).toEqual([5, 2, 1]);
});
