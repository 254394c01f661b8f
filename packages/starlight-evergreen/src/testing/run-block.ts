import type { Locator, Page } from '@playwright/test';

/** A block that runs, as its reader uses it. */
export class RunBlock {
  readonly page: Page;
  readonly run: Locator;
  readonly edit: Locator;
  readonly reset: Locator;
  readonly editor: Locator;
  readonly status: Locator;
  readonly output: Locator;

  /** The first block that runs, of the page or of a part of it. */
  constructor(page: Page, within: Page | Locator = page) {
    this.page = page;
    const button = (name: string): Locator =>
      within.getByRole('button', { name: new RegExp(`^${name}: `) }).first();
    this.run = button('Run');
    this.edit = button('Edit');
    this.reset = button('Reset');
    this.editor = within.getByRole('textbox', { name: /^Code: / });
    this.status = within.locator('.run').getByRole('status').first();
    this.output = within.getByRole('region', { name: /^Output: / }).first();
  }

  async open(address: string): Promise<this> {
    await this.page.goto(address);
    return this;
  }

  /** Presses Run and waits for the end. Returns the sentence that tells it. */
  async press(): Promise<string> {
    await this.run.click();
    await this.status.filter({ hasText: /after [\d.]+ ms/ }).waitFor({ timeout: 90_000 });
    return (await this.status.textContent()) ?? '';
  }

  /** Replaces the code, as a paste does. */
  async write(code: string): Promise<void> {
    if (!(await this.editor.isVisible())) await this.edit.click();
    await this.editor.fill(code);
  }

  /** Replaces the code and runs it. Returns what is shown as output. */
  async runCode(code: string): Promise<string> {
    await this.write(code);
    await this.press();
    return this.text();
  }

  async text(): Promise<string> {
    return (await this.output.isVisible()) ? this.output.innerText() : '';
  }
}
