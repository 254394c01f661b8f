/**
 * The rooms below `src`, from the ground up, and which others each may import from. CONTRIBUTING draws the same map.
 * Tests may import from anywhere in the package.
 */
export const layers: Readonly<Record<string, readonly string[]>> = {
  problem: [],
  files: ['problem'],
  markdown: [],
  config: ['problem', 'files'],
  blocks: ['problem', 'files', 'markdown', 'config'],
  sandbox: ['problem', 'config', 'blocks'],
  reference: ['problem', 'files', 'markdown', 'config', 'sandbox'],
  prose: ['problem', 'files', 'markdown', 'config', 'reference'],
  search: ['problem', 'files', 'markdown', 'config', 'reference'],
  drift: ['problem', 'files', 'markdown', 'config', 'blocks', 'reference'],
  examples: ['problem', 'files', 'config', 'blocks', 'sandbox', 'reference'],
  runner: ['files', 'config', 'blocks', 'sandbox', 'reference', 'examples'],
  generate: ['problem', 'files', 'markdown', 'config', 'reference', 'drift', 'examples'],
  proof: ['problem', 'files', 'config', 'blocks', 'generate'],
  site: [
    'problem',
    'files',
    'markdown',
    'config',
    'blocks',
    'sandbox',
    'reference',
    'search',
    'drift',
    'examples',
    'runner',
    'proof',
  ],
  testing: ['problem', 'files', 'config', 'blocks', 'sandbox', 'reference', 'examples', 'runner', 'site'],
  init: ['problem', 'files', 'config', 'reference'],
  cli: [
    'problem',
    'files',
    'config',
    'blocks',
    'sandbox',
    'reference',
    'prose',
    'drift',
    'examples',
    'generate',
    'proof',
    'init',
  ],
};

/** The only rooms that know Astro and Starlight. */
export const knowAstro: readonly string[] = ['site', 'testing'];
