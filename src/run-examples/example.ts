import { readFileSync } from 'node:fs';
import { extname, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Block } from '../blocks/block.ts';
import { collect } from '../blocks/collect.ts';
import { readNotations } from '../blocks/notations.ts';
import { compile } from '../blocks/compile.ts';
import { notRunReason, scenarioOf } from './scenario-of.ts';
import { findExamples } from './example-file.ts';
import { keepModule, pruneModules } from './run-folder.ts';
import type { Runnable } from './run-example.ts';

/** Something that runs in Node and says what it prints: a module, or a block of a page. */
export interface Example extends Runnable {
  /** `file`, or `file:line` of a block. */
  where: string;
  /** The code with the outputs that it expects. */
  code: string;
  /** Absolute path of the file it stands in. */
  file: string;
  /** Puts other code in its place: of the file's text, the new text. */
  replaceIn(text: string, code: string): string;
}

/** The modules below a folder whose first line names a scenario. */
export function moduleExamples(root: string, folder: string): Example[] {
  return findExamples(folder).map(({ path, scenario }) => ({
    where: relative(root, path),
    file: path,
    scenario,
    code: readFileSync(path, 'utf8'),
    url: pathToFileURL(path),
    replaceIn: (_text, code) => code,
  }));
}

/**
 * The blocks of pages that name a scenario. Each is compiled to a module below `.cache`, from where it imports what the
 * project's own files import.
 * @param paths - files and folders, absolute
 * @throws esbuild's error when a block does not parse; `check` reports that better
 */
export function pageExamples(root: string, paths: readonly string[]): Example[] {
  const { blocks } = collect({ root, paths });
  pruneModules(root, Date.now());
  return blocks.flatMap((block) => {
    const scenario = isPage(block.file) ? scenarioOf(block.meta, block.code) : undefined;
    // What does not compile for the reader is there to be read.
    const isShown = block.excuse !== undefined || readNotations(block.code).expected.size > 0;
    return scenario === undefined || isShown ? [] : [pageExample(root, block, scenario)];
  });
}

/** A block that says why it is not run. */
export interface BlockNotRun {
  where: string;
  reason: string;
}

/** The blocks of pages that are type-checked and not run, with their reasons. */
export function blocksNotRun(root: string, paths: readonly string[]): BlockNotRun[] {
  const { blocks } = collect({ root, paths });
  return blocks.flatMap(({ file, line, meta }) => {
    const reason = notRunReason(meta);
    return reason === undefined ? [] : [{ where: `${relative(root, file)}:${line - 1}`, reason }];
  });
}

function pageExample(root: string, block: Block, scenario: string): Example {
  const { file, line, column, code } = block;
  return {
    where: `${relative(root, file)}:${line}`,
    file,
    scenario,
    code,
    url: keepModule(root, compile(block)),
    replaceIn(text, replacement) {
      const lines = text.split('\n');
      const indented = replacement.split('\n').map((each) => (each === '' ? '' : ' '.repeat(column) + each));
      lines.splice(line - 1, code.split('\n').length, ...indented);
      return lines.join('\n');
    },
  };
}

function isPage(file: string): boolean {
  return ['.md', '.mdx'].includes(extname(file));
}
