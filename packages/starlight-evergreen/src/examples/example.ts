import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { Block } from '../blocks/block.ts';
import { replaceCode } from '../blocks/block-place.ts';
import { collect, type ParsedPages } from '../blocks/collect.ts';
import { runsIn } from '../blocks/fence.ts';
import { pageFormat } from '../blocks/page-blocks.ts';
import { readNotations } from '../blocks/notations.ts';
import { compile } from '../blocks/compile.ts';
import type { Problem } from '../problem/problem.ts';
import type { SandboxModule } from '../sandbox/contract.ts';
import { findScenario } from '../sandbox/find-scenario.ts';
import type { RunRelease } from '../sandbox/sandboxes.ts';
import { findExamples } from './example-file.ts';
import { keepModule, pruneModules } from './run-folder.ts';
import type { Runnable } from './run-example.ts';

/** What esbuild throws. Lines count from 1, columns from 0. */
const faults = z.object({
  errors: z.array(
    z.object({ text: z.string(), location: z.object({ line: z.number(), column: z.number() }) }),
  ),
});

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

/** Examples, and what is wrong with those that cannot run. */
export interface FoundExamples {
  examples: Example[];
  problems: Problem[];
}

/** Pages are looked at twice, for what runs in them and for what does not; between that, an update may write some. */
const parsed: ParsedPages = new Map();

/** The modules below a folder whose first line names a scenario. */
export function moduleExamples(
  root: string,
  folder: string,
  isWanted: (file: string) => boolean,
  releases: readonly RunRelease[],
): FoundExamples {
  const problems: Problem[] = [];
  const wanted = findExamples(folder).filter(({ path }) => isWanted(path));
  const examples = wanted.flatMap(({ path, scenario, code: body }): Example[] => {
    const where = relative(root, path);
    const found = findScenario(releases, body, scenario);
    if (!('scenario' in found)) {
      problems.push({ where, ...found });
      return [];
    }
    const code = readFileSync(path, 'utf8');
    const url = pathToFileURL(path);
    return [
      { where, file: path, scenario, sandbox: found.sandbox, code, url, replaceIn: (_text, text) => text },
    ];
  });
  return { examples, problems };
}

/**
 * The blocks of pages that name a scenario. Each is compiled to a module below `.cache`, from where it imports what the
 * project's own files import.
 * @param paths - files and folders, absolute
 */
export function pageExamples(
  root: string,
  paths: readonly string[],
  releases: readonly RunRelease[],
): FoundExamples {
  const { blocks, problems } = collect({ root, paths, parsed });
  pruneModules(root, Date.now());
  const examples = blocks.flatMap((block) => {
    // What does not compile for the reader is there to be read.
    const isShown = readNotations(block.code).expected.size > 0;
    const { scenario } = block;
    if (!isPage(block.file) || scenario === undefined || isShown || runsIn(block) === 'nowhere') return [];
    const found = findScenario(releases, block.code, scenario);
    if (!('scenario' in found)) {
      problems.push({ where: placeOf(root, block), ...found });
      return [];
    }
    const compiled = compileBlock(root, block, problems);
    return compiled === undefined ? [] : [pageExample(root, block, found, compiled)];
  });
  return { examples, problems };
}

/** A block that says why it is not run. */
export interface BlockNotRun {
  where: string;
  reason: string;
}

/** The blocks of pages that are type-checked and not run, with their reasons. */
export function blocksNotRun(root: string, paths: readonly string[]): BlockNotRun[] {
  const { blocks } = collect({ root, paths, parsed });
  return blocks.flatMap(({ file, line, notRun: reason }) =>
    reason === undefined ? [] : [{ where: `${relative(root, file)}:${line - 1}`, reason }],
  );
}

/** @returns `undefined` when it does not parse, which is noted */
function compileBlock(root: string, block: Block, problems: Problem[]): string | undefined {
  try {
    return compile(block);
  } catch (error) {
    const fault = faults.safeParse(error).data?.errors[0];
    if (fault === undefined) throw error;
    const { line, column } = fault.location;
    problems.push({
      where: `${relative(root, block.file)}:${block.line + line - 1}:${block.column + column + 1}`,
      message: `the block does not parse: ${fault.text}`,
      hint: '`starlight-evergreen check` says more about what is wrong with a block.',
    });
    return undefined;
  }
}

function placeOf(root: string, { file, line }: Block): string {
  return `${relative(root, file)}:${line}`;
}

function pageExample(
  root: string,
  block: Block,
  { scenario, sandbox }: Extract<ReturnType<typeof findScenario>, { sandbox: SandboxModule }>,
  compiled: string,
): Example {
  const { file, code } = block;
  return {
    where: placeOf(root, block),
    file,
    scenario: scenario.id,
    sandbox,
    code,
    url: keepModule(root, compiled),
    replaceIn(text, replacement) {
      return replaceCode(text, block, replacement);
    },
  };
}

function isPage(file: string): boolean {
  return pageFormat(file) !== undefined;
}
