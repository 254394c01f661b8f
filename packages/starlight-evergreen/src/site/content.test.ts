import { z } from 'astro/zod';
import { expect, test, vi } from 'vitest';
import { schemaOfPage } from './content.ts';

/** As Astro gives them to a page: what a picture becomes depends on where the page is. */
function pictureIn(folder: string) {
  return vi.fn(() => Object.create(z.string().transform((path) => `${folder}/${path}`)));
}

const read = (data: object, image = pictureIn('a')) => schemaOfPage({ image }).safeParseAsync(data);

test('pages share a schema', async () => {
  await read({ title: 'First' });
  const image = pictureIn('a');
  const { data } = await read(
    { title: 'Page', model: { kind: 'enum', release: 'x', direction: 'both' } },
    image,
  );
  expect(data).toMatchObject({ title: 'Page', template: 'doc', model: { kind: 'enum', parts: [] } });
  expect(image).not.toHaveBeenCalled();
});

test('a picture is found from its page', async () => {
  const hero = { image: { file: 'b.png' } };
  for (const folder of ['one', 'two']) {
    const { data } = await read({ title: 'Page', hero }, pictureIn(folder));
    expect(data?.hero?.image).toMatchObject({ file: `${folder}/b.png` });
  }
});

test('what is wrong is named', async () => {
  const { error } = await read({ title: 1, template: 'wide' });
  expect(error?.issues.map(({ path }) => path.join('.'))).toEqual(['title', 'template']);
});
