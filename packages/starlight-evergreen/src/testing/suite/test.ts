import { test as base } from '@playwright/test';

/** A test whose page says nothing on its console, throws nothing, and asks no other site for anything. */
export const test = base.extend<{ quiet: void }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const heard: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error') heard.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => heard.push(`thrown: ${error.message}`));
      page.on('request', (request) => {
        if (leaves(request.url(), baseURL)) heard.push(`asked another site: ${request.url()}`);
      });
      await use();
      base.expect(heard, 'the page is quiet').toEqual([]);
    },
    { auto: true },
  ],
});

function leaves(url: string, baseURL: string | undefined): boolean {
  return (
    /^(?:https?|wss?):/.test(url) && baseURL !== undefined && new URL(url).host !== new URL(baseURL).host
  );
}
