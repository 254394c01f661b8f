import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { compileFunction } from 'node:vm';
import type * as TypeScript from 'typescript';
import { quicken } from './quicken.ts';

type Compiler = typeof TypeScript;

let compiler: Compiler | undefined;

/**
 * Loads the compiler that checks blocks: TypeScript, whose searches through the exports of a large package are look-ups.
 * It says the same as TypeScript itself, which is loaded when its text is another than the one that is known.
 */
export function loadCompiler(): Compiler {
  compiler ??= load();
  return compiler;
}

function load(): Compiler {
  const require = createRequire(import.meta.url);
  const path = require.resolve('typescript');
  const text = quicken(readFileSync(path, 'utf8'));
  if (text === undefined) return require(path);
  const module: { exports: Compiler } = Object.create(null, { exports: { value: {}, writable: true } });
  const run = compileFunction(text, ['exports', 'require', 'module', '__filename', '__dirname'], {
    filename: path,
  });
  run(module.exports, createRequire(path), module, path, dirname(path));
  return module.exports;
}
