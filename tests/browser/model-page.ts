import type { Locator, Page } from '@playwright/test';

/** A model's page as its reader sees it. */
export class ModelPage {
  readonly page: Page;
  readonly address: string;

  constructor(page: Page, address: string) {
    this.page = page;
    this.address = address;
  }

  async open(): Promise<this> {
    await this.page.goto(this.address);
    return this;
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  get code(): Locator {
    return this.page.locator('pre').first();
  }

  /** A name in the first block. */
  name(text: string): Locator {
    return this.code.getByText(text, { exact: true }).first();
  }

  /** What is told of a name that is pointed at. */
  get card(): Locator {
    return this.page.getByRole('dialog', { name: /^Type of / });
  }

  get copyButton(): Locator {
    return this.page.getByRole('button', { name: /^Copy: / }).first();
  }
}
