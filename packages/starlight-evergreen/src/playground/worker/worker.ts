import { expose, proxy } from 'comlink';
import ts from 'typescript';
import { createCompiler } from './compiler.ts';

const compiler = createCompiler(ts);

expose({ ...compiler, open: (address: string) => proxy(compiler.open(address)) });
