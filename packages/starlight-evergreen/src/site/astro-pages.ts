import { releasePaths } from './release-paths.ts';

interface Release {
  label: string;
  slug: string;
}

/** A page that is not a file of `src/content/docs`: an Astro page, with a route for its Markdown beside it. */
export interface AstroPage {
  path: string;
  title: string;
  description: string;
}

/** The page that says what was proven. */
export function proofPage(path: string): AstroPage {
  return {
    path,
    title: 'Proof',
    description: 'What was proven about these pages before they were built.',
  };
}

/** The page on which readers write and run code of their own. */
export function playgroundPage(path: string): AstroPage {
  return {
    path,
    title: 'Playground',
    description: 'Write code with the types of the SDK, run it in the page, and see what it does.',
  };
}

/** The list of a release's models. */
export function modelsPage(release: Release): AstroPage {
  return {
    path: releasePaths(release).models,
    title: 'Models',
    description: `Every model of ${release.label}, by name.`,
  };
}
