import { chromium } from '@playwright/test';
import { expect, test } from 'vitest';
import { browserArgs } from './browser-args.ts';

const switchName = '--disable-features=';

test('all that Playwright turns off stays off', async () => {
  // What is no browser cannot be started as one; the error says what Playwright would have started.
  const error = await chromium.launch({ executablePath: process.execPath }).catch(String);
  const [, list = ''] = /--disable-features=(\S+)/.exec(String(error)) ?? [];
  const ours = browserArgs
    .find((each) => each.startsWith(switchName))
    ?.slice(switchName.length)
    .split(',');
  expect(list).not.toBe('');
  expect(ours).toEqual(expect.arrayContaining(list.split(',')));
});
