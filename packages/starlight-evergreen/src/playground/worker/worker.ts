import { expose, proxy } from 'comlink';
import ts from 'typescript';
import { createCompiler } from './compiler.ts';

const open = createCompiler(ts, async (address) => {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
});

/** What the page calls. */
const compiler = {
  /** Answers when the worker has been loaded. */
  ready: () => true,
  open: async (address: string) => proxy(await open(address)),
};

export type Compiler = typeof compiler;

expose(compiler);
