import { expect, type Locator, type Page } from '@playwright/test';

/** The search as a reader uses it. */
export class SearchDialog {
  readonly button: Locator;
  readonly dialog: Locator;
  readonly field: Locator;
  readonly results: Locator;
  readonly chosen: Locator;
  readonly status: Locator;
  readonly older: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.button = page.getByRole('button', { name: 'Search' });
    this.dialog = page.getByRole('dialog', { name: 'Search' });
    this.field = this.dialog.getByRole('combobox', { name: 'Search' });
    this.results = this.dialog.getByRole('option');
    this.chosen = this.dialog.getByRole('option', { selected: true });
    this.status = this.dialog.getByRole('status');
    this.older = this.dialog.getByRole('checkbox', { name: /^Older releases/ });
  }

  /** Opens a page and looks for something on it. */
  async find(query: string, address = '/install/'): Promise<this> {
    await this.#page.goto(address);
    await this.button.click();
    await this.field.fill(query);
    // The count is told once everything has been looked through.
    await expect(this.status).toHaveText(/^(?:\d+ results?|Nothing found)/);
    return this;
  }
}
