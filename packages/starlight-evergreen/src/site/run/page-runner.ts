import type { Runner } from '../../runner/page/runner.ts';

let runner: Promise<Runner> | undefined;

/** The one runner of the page, for all its blocks. It is loaded with the first run. */
export function pageRunner(): Promise<Runner> {
  return (runner ??= openRunner());
}

async function openRunner(): Promise<Runner> {
  const [{ Runner }, { default: manifest }] = await Promise.all([
    import('../../runner/page/runner.ts'),
    import('virtual:run-manifest'),
  ]);
  return new Runner(manifest);
}
