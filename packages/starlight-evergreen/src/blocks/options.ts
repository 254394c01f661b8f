import { createRequire } from 'node:module';
import type { CompilerOptions } from 'typescript';
import { installedVersion } from '../files/find-package.ts';

/**
 * How every block is checked, as in a tsconfig: the strictest settings a reader's project may have, so
 * that what compiles here compiles there. Kept as JSON: it is part of every cache key, and turning it into
 * TypeScript's own form needs the compiler, which a cached run never loads.
 */
export const blockOptions = {
  strict: true,
  target: 'ESNext',
  module: 'ESNext',
  moduleResolution: 'bundler',
  moduleDetection: 'force',
  verbatimModuleSyntax: true,
  isolatedModules: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  allowImportingTsExtensions: true,
  allowJs: true,
  checkJs: true,
  resolveJsonModule: true,
  jsx: 'react-jsx',
  lib: ['ES2024', 'DOM', 'DOM.Iterable'],
  types: ['node'],
  skipLibCheck: true,
  noEmit: true,
};

const require = createRequire(import.meta.url);

/** Loads the compiler when it is first needed: that takes a third of a second. */
export function loadTypeScript(): typeof import('typescript') {
  return require('typescript');
}

/** Loads twoslash without TypeScript's browser playground parts. */
export function loadTwoslash(): typeof import('twoslash/core') {
  return require('twoslash/core');
}

/** The options in the compiler's own form; `changes` overrides single ones. Throws when one is not known. */
export function compilerOptions(
  changes: Record<string, unknown> = {},
  ts = loadTypeScript(),
): CompilerOptions {
  const { options, errors } = ts.convertCompilerOptionsFromJson({ ...blockOptions, ...changes }, '');
  const [error] = errors;
  if (error !== undefined) throw new Error(ts.flattenDiagnosticMessageText(error.messageText, '\n'));
  return options;
}

const versions = new Map<string, string>();

/** The installed version of a tool, read once and without loading the tool. */
export function toolVersion(name: 'typescript' | 'twoslash'): string {
  const known = versions.get(name) ?? installedVersion(name, import.meta.dirname) ?? '';
  versions.set(name, known);
  return known;
}
