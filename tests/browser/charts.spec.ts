import { expect, type Locator, type Page, test } from '@playwright/test';
import { RunBlock } from 'starlight-evergreen/testing';

/** A chart below the block it is drawn from. */
class Chart {
  readonly block: RunBlock;
  readonly table: Locator;
  readonly bars: Locator;
  readonly note: Locator;

  constructor(page: Page) {
    const whole = page.locator('usage-chart').first();
    this.block = new RunBlock(page, whole);
    this.table = whole.getByRole('table');
    this.bars = this.table.locator('rect');
    this.note = whole.getByText('There is nothing to draw');
  }

  /** The rows as `label value`. */
  async lines(): Promise<string[]> {
    const rows = await this.table.locator('tbody tr').all();
    return Promise.all(rows.map(async (row) => (await row.innerText()).trim().replaceAll(/\s+/g, ' ')));
  }

  async widths(): Promise<number[]> {
    const bars = await this.bars.all();
    return Promise.all(bars.map(async (bar) => Number.parseFloat((await bar.getAttribute('width')) ?? '')));
  }
}

async function openChart(page: Page): Promise<Chart> {
  const chart = new Chart(page);
  await page.goto('/guides/events/');
  return chart;
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a chart shows what its block says it prints', async ({ page }) => {
    const chart = await openChart(page);
    await expect(chart.table).toBeVisible();
    const lines = await chart.lines();
    expect(lines.length).toBeGreaterThan(1);
    const code = (await page.locator('usage-chart pre').first().innerText()).replaceAll(/[\s/]+/g, ' ');
    expect(code).toContain(`=> ${lines.join(' ')}`);
    expect(Math.max(...(await chart.widths()))).toBe(100);
  });
});

test('a run prints what the chart shows', async ({ page }) => {
  const chart = await openChart(page);
  const before = await chart.lines();
  expect(await chart.block.press()).toMatch(/^Finished/);
  expect(await chart.block.text()).toContain(before.join('\n'));
  expect(await chart.lines()).toEqual(before);
});

test('a chart follows an edited block, and its reset', async ({ page }) => {
  const chart = await openChart(page);
  const before = await chart.lines();
  await chart.block.runCode(`console.log('a 10\\nb 0\\nc 40');`);
  expect(await chart.lines()).toEqual(['a 10', 'b 0', 'c 40']);
  expect(await chart.widths()).toEqual([25, 0, 100]);

  await chart.block.runCode(`console.log('no numbers');`);
  await expect(chart.note).toBeVisible();
  await expect(chart.table).toBeHidden();

  await chart.block.reset.click();
  await expect(chart.note).toBeHidden();
  expect(await chart.lines()).toEqual(before);
  expect(await chart.block.press()).toMatch(/^Finished/);
  expect(await chart.lines()).toEqual(before);
});

test('labels stay text, and a flood of them is cut', async ({ page }) => {
  const chart = await openChart(page);
  await chart.block.runCode(`console.log('<img src="/x" onerror="document.title = 1"> 3');`);
  expect(await chart.lines()).toEqual(['<img src="/x" onerror="document.title = 1"> 3']);
  await expect(chart.table.getByRole('img')).toHaveCount(0);
  await chart.block.runCode(`console.log(Array.from({ length: 100 }, (_, i) => 'day ' + i).join('\\n'));`);
  await expect(chart.bars).toHaveCount(62);
  await expect(page.getByText('38 more lines are not drawn.')).toBeVisible();
});

test('a long label does not push a phone sideways', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const chart = await openChart(page);
  await chart.block.runCode(`console.log('${'long'.repeat(60)} 3\\nshort 123,456,789');`);
  await expect(chart.bars).toHaveCount(2);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
});
