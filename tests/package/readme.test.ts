import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { freshReadme, readmeFile } from '../../packages/starlight-evergreen/scripts/reference/readme.ts';

it("the engine's README tells the config as its schemas do; `npm run readme -w packages/starlight-evergreen` writes it", async () => {
  expect(readFileSync(readmeFile, 'utf8')).toBe(await freshReadme());
});
