import { expect, it } from 'vitest';
import { compiledImports } from '../../packages/starlight-evergreen/scripts/pack/specifiers.ts';
import { withoutHelper } from '../../packages/starlight-evergreen/scripts/pack/compile.ts';
import { publishedManifest } from '../../packages/starlight-evergreen/scripts/pack/manifest.ts';

const source = {
  name: 'sdk-docs',
  bin: { docs: './src/cli.ts' },
  exports: {
    '.': './src/plugin.ts',
    './components/*': './src/components/*',
    './package.json': './package.json',
  },
  dependencies: { parse5: '8.1.1', typescript: '6.0.3', zod: '^4.0.0' },
  scripts: { prepack: 'node prepack.ts', test: 'vitest' },
  devDependencies: { vitest: '5.1.1' },
};

it('leads from source to what is compiled from it, takes what is compatible, and leaves out what is of use here alone', () => {
  expect(publishedManifest(source, () => true)).toEqual({
    name: 'sdk-docs',
    bin: { docs: './dist/cli.js' },
    exports: {
      '.': { types: './dist/plugin.d.ts', default: './dist/plugin.js' },
      './components/*': './dist/components/*',
      './package.json': './package.json',
    },
    dependencies: { parse5: '^8.1.1', typescript: '~6.0.3', zod: '^4.0.0' },
    scripts: { prepack: 'node prepack.ts' },
  });
});

it('names what was not compiled', () => {
  expect(() => publishedManifest(source, (path) => path !== './dist/plugin.d.ts')).toThrow(
    'package.json leads to ./dist/plugin.d.ts, which was not compiled',
  );
});

it('lets components import what is compiled', () => {
  expect(
    compiledImports(
      `import { a } from '../a.ts';\nimport B from './B.astro';\nimport "./c.ts";\nconst d = await import('./d.ts');\n<p>see a.ts</p>`,
    ),
  ).toBe(
    `import { a } from '../a.js';\nimport B from './B.astro';\nimport "./c.js";\nconst d = await import('./d.js');\n<p>see a.ts</p>`,
  );
});

it('leaves out the helper that tsc writes around import()', () => {
  const helper =
    'var __rewriteRelativeImportExtension = (this && this.x) || function (path) {\n    return path;\n};\n';
  expect(
    withoutHelper(
      `${helper}await import(__rewriteRelativeImportExtension(toUrl(a).href, true));\nawait import(__rewriteRelativeImportExtension(url));`,
    ),
  ).toBe('await import(toUrl(a).href);\nawait import(url);');
  expect(() => withoutHelper('x(__rewriteRelativeImportExtension(url))')).toThrow('in another way');
});
