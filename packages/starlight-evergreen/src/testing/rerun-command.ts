import { relative } from 'node:path';

/** What of a test says how to run it alone. */
export interface Rerunnable {
  /** The file that Playwright found it by. */
  file: string;
  /** Where it is declared: in that file, or in a suite that the file calls. */
  location: { file: string; line: number };
  /** Its title after those of its groups. */
  titles: readonly string[];
}

/**
 * The command that runs one test alone, and writes down each of its steps: by its line where its file declares it, else by its titles.
 * @param root - the folder that Playwright runs in
 */
export function rerunCommand({ file, location, titles }: Rerunnable, root: string): string {
  const path = relative(root, file).replaceAll('\\', '/');
  if (location.file === file) return `npx playwright test ${path}:${location.line} --trace on`;
  const pattern = titles.join(' ').replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  return `npx playwright test ${path} -g "${pattern}$" --trace on`;
}
