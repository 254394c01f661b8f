import type { Locator, Page } from '@playwright/test';

/** A block that runs, as its reader uses it. */
export class RunBlock {
  readonly page: Page;
  readonly run: Locator;
  readonly edit: Locator;
  readonly reset: Locator;
  /** The field with the code: a plain one at first. */
  readonly editor: Locator;
  /** The same, once it is there with all that it can do. */
  readonly codeEditor: Locator;
  /** How many type errors the code has, in words. */
  readonly errorCount: Locator;
  /** The type errors, one an entry. */
  readonly errors: Locator;
  /** What can stand at the cursor. */
  readonly completions: Locator;
  readonly status: Locator;
  readonly output: Locator;
  /** What the run has changed in its sandbox, where that tells. */
  readonly state: Locator;
  /** The sandbox's time, where it can be moved. */
  readonly time: Locator;
  /** The list of scenarios, once it is folded out. */
  readonly scenario: Locator;

  /** The first block that runs, of the page or of a part of it. */
  constructor(page: Page, within: Page | Locator = page) {
    this.page = page;
    const button = (name: string): Locator =>
      within.getByRole('button', { name: new RegExp(`^${name}: `) }).first();
    this.run = button('Run');
    this.edit = button('Edit');
    this.reset = button('Reset');
    this.editor = within.getByRole('textbox', { name: /^Code: / });
    this.codeEditor = this.editor.and(within.locator('[contenteditable]'));
    this.errorCount = within.locator('.run-errors-head');
    this.errors = within.locator('.run-errors').getByRole('listitem');
    this.completions = within.getByRole('listbox', { name: 'Completions' }).getByRole('option');
    this.status = within.locator('.run').getByRole('status').first();
    this.output = within.getByRole('region', { name: /^Output: / }).first();
    this.state = within.getByRole('region', { name: /^Sandbox: / }).first();
    this.time = within.getByRole('group', { name: /^Time: / }).first();
    this.scenario = within.getByRole('combobox', { name: /^Scenario: / }).first();
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
    // The playground's field opens by itself, and has no such button.
    await this.editor.or(this.edit).first().waitFor();
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
