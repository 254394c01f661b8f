import { expect, test } from '@playwright/test';
import { z } from 'zod';

const proofSchema = z.object({
  generated: z.object({ releases: z.array(z.object({ models: z.number(), operations: z.number() })) }),
  checked: z.object({ blocks: z.number() }),
});

test('the first page, the proof and their Markdown tell the numbers of one run', async ({
  page,
  request,
}) => {
  const { generated, checked } = proofSchema.parse(await (await request.get('/proof.json')).json());
  const sum = (key: 'models' | 'operations'): string =>
    generated.releases.reduce((total, release) => total + release[key], 0).toLocaleString('en');
  const counts = [
    `${sum('models')} models`,
    `${sum('operations')} operations`,
    `${checked.blocks.toLocaleString('en')} checked code blocks`,
  ];
  const sentence = `${counts.join(', ')}.`;

  for (const twin of ['/index.md', '/proof.md'])
    expect((await (await request.get(twin)).text()).split('\n'), twin).toContain(sentence);
  await page.goto('/proof/');
  await expect(page.getByText(sentence, { exact: true })).toBeVisible();
  await page.goto('/');
  const line = page.getByRole('main').getByText(sentence);
  await expect(line.getByRole('link', { name: 'How that is proven' })).toHaveAttribute('href', '/proof/');
});
