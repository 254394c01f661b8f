import { relative } from 'node:path';

/** What of a test says how to run it alone. */
export interface Rerunnable {
  /** The file that Playwright found it by. */
  file: string;
  /** Its title after those of its groups. */
  titles: readonly string[];
}

/**
 * The command that runs one test alone, and writes down each of its steps. It names the test by its titles: many tests
 * can be declared in one line, and the line can be in a suite that the file calls.
 * @param root - the folder that Playwright runs in
 */
export function rerunCommand({ file, titles }: Rerunnable, root: string): string {
  const path = relative(root, file).replaceAll('\\', '/');
  const pattern = titles.join(' ').replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  // Within double quotes a shell still reads these.
  const quoted = pattern.replaceAll(/["`\\$]/g, String.raw`\$&`);
  return `npx playwright test ${path} -g "${quoted}$" --trace on`;
}
