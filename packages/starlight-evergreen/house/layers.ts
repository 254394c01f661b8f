/**
 * The rooms below `src`, from the ground up, and which others each may import from. CONTRIBUTING draws the same map.
 * Tests may import from anywhere in the package.
 */
export const layers: Readonly<Record<string, readonly string[]>> = {
  problem: [],
  files: ['problem'],
  markdown: ['problem'],
  sandbox: ['problem'],
  config: ['problem', 'files'],
  reference: ['problem', 'files', 'markdown', 'config'],
  blocks: ['problem', 'files', 'markdown', 'config'],
  drift: ['problem', 'files', 'markdown', 'config', 'reference', 'blocks'],
  examples: ['problem', 'files', 'config', 'reference', 'blocks', 'sandbox'],
  runner: ['problem', 'files', 'config', 'reference', 'blocks', 'sandbox', 'examples'],
  prose: ['problem', 'files', 'markdown', 'config', 'reference'],
  generate: ['problem', 'files', 'markdown', 'config', 'reference', 'drift', 'examples'],
  proof: ['problem', 'files', 'config', 'reference', 'blocks', 'generate'],
  site: [
    'problem',
    'files',
    'markdown',
    'config',
    'reference',
    'blocks',
    'drift',
    'examples',
    'runner',
    'sandbox',
    'proof',
  ],
  testing: ['problem', 'files', 'config', 'reference', 'blocks', 'sandbox', 'examples', 'runner', 'site'],
  cli: [
    'problem',
    'files',
    'markdown',
    'config',
    'reference',
    'blocks',
    'drift',
    'examples',
    'runner',
    'sandbox',
    'prose',
    'generate',
    'proof',
  ],
};

/** The only rooms that know Astro and Starlight. */
export const knowAstro: readonly string[] = ['site', 'testing'];
