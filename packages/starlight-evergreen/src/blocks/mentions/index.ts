import type * as TypeScript from 'typescript';
import { realpathSync } from 'node:fs';
import { dirname } from 'node:path';
import { readText } from '../../files/read-text.ts';
import { fileLine, indentOf, programPath } from '../block-place.ts';
import type { Block } from '../block.ts';
import { declaresForAll } from '../declares.ts';
import { type ModuleMap, mappedFiles, resolveModuleMap } from '../modules.ts';
import { type Notations, readNotations } from '../notations.ts';
import { loadTypeScript } from '../options.ts';
import { findPackageFolder } from '../../files/find-package.ts';
import { createService } from '../service.ts';
import { findCauses } from './causes.ts';
import type { BlockMentions, Mention, MentionError } from './mention.ts';
import { type Finding, readFile } from './read-file.ts';
import { type PackageFolder, type Vocabulary, createVocabulary } from './vocabulary.ts';

export type { BlockMentions, Mention, MentionError, Subject } from './mention.ts';

export interface MentionOptions {
  /** Absolute folder of the project. */
  root: string;
  /** As in `CheckerOptions`. */
  modules?: Record<string, readonly string[]>;
  /** The packages whose declarations are looked for, by what stands after `from`. */
  packages: readonly string[];
  /** Where packages are that are not to be taken from the project's `node_modules`: absolute folder by name. */
  folders?: Readonly<Record<string, string>>;
  /** Keeps parsed files between calls, as long as no package changes in between. */
  registry?: TypeScript.DocumentRegistry;
}

/** A block in the program. */
interface Root {
  block: Block;
  path: string;
  notations: Notations;
}

/**
 * Finds what blocks mention of packages, and what does not compile, with the type checker: all blocks share one program.
 * A text that merely looks like a name is no mention. A package that is not installed has no mentions but missing ones.
 * @returns in the order of the blocks
 */
export function findMentions(blocks: readonly Block[], options: MentionOptions): BlockMentions[] {
  const ts = loadTypeScript();
  const modules = resolveModuleMap(options.modules ?? {}, options.root);
  const { root, folders = {} } = options;
  const service = createService(ts, { root, modules, packages: folders }, options.registry);
  const places = options.packages.map((name) => placeOf(name, options, modules));
  const found = new Map<Block, BlockMentions>();
  for (const group of programs(blocks)) {
    const roots = group.map((block, index): Root => ({
      block,
      path: programPath(block, index),
      notations: readNotations(block.code),
    }));
    service.setRoots(new Map(roots.map(({ path, notations }) => [path, notations.code])));
    const program = service.languageService.getProgram();
    if (program === undefined) throw new Error('the service has no program');
    for (const each of readProgram(ts, program, roots, places, root)) found.set(each.block, each);
  }
  return blocks.flatMap((block) => found.get(block) ?? []);
}

function programs(blocks: readonly Block[]): Block[][] {
  const shared = blocks.filter((block) => !declaresForAll(block));
  const alone = blocks.filter((block) => declaresForAll(block)).map((block) => [block]);
  return shared.length === 0 ? alone : [shared, ...alone];
}

function placeOf(name: string, { root, folders = {} }: MentionOptions, modules: ModuleMap): PackageFolder {
  const given = Object.hasOwn(folders, name) ? folders[name] : undefined;
  const [module] = given === undefined ? (mappedFiles(modules, name) ?? []) : [];
  if (module !== undefined) return { name, folder: dirname(module), isInferred: true };
  const folder = given ?? findPackageFolder(name, root);
  return { name, ...(folder !== undefined && { folder: realpathSync(folder) }), isInferred: false };
}

function readProgram(
  ts: typeof TypeScript,
  program: TypeScript.Program,
  roots: readonly Root[],
  places: readonly PackageFolder[],
  projectRoot: string,
): BlockMentions[] {
  const checker = program.getTypeChecker();
  const pairs = roots.flatMap((root) => {
    const file = program.getSourceFile(root.path);
    return file === undefined ? [] : [{ root, file }];
  });
  const vocabulary = createVocabulary(
    ts,
    checker,
    pairs.map(({ file }) => file),
    places,
  );
  return pairs.map(({ root, file }) => readBlock(ts, program, vocabulary, file, root, projectRoot));
}

function readBlock(
  ts: typeof TypeScript,
  program: TypeScript.Program,
  vocabulary: Vocabulary,
  file: TypeScript.SourceFile,
  { block, notations }: Root,
  projectRoot: string,
): BlockMentions {
  const places = [`${dirname(block.file)}/`, `${projectRoot}/`];
  const checker = program.getTypeChecker();
  const locate = createLocator(block, file);
  const findings = readFile(ts, checker, vocabulary, file);
  const mentions = new Map(findings.map((finding) => [finding, toMention(finding, file, locate)]));
  const diagnostics = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]
    .filter(({ category }) => category === ts.DiagnosticCategory.Error)
    .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0) || a.code - b.code);
  const present = new Set(diagnostics.map(({ code }) => code));
  const absent = [...notations.expected].flatMap(([code, line]): MentionError[] =>
    present.has(code)
      ? []
      : [
          {
            code,
            message: `TS${code} is expected here, but the block has no such error`,
            ...locate(file.getPositionOfLineAndCharacter(line, 0)),
            about: [],
          },
        ],
  );
  const unexpected = diagnostics
    .filter(({ code }) => !notations.expected.has(code))
    .map(({ start = 0, length = 0, code, messageText }): MentionError => {
      const about = findCauses(ts, checker, file, findings, { start, length });
      return {
        code,
        // Texts with a folder of this machine in them would be wrong on another one.
        message: places.reduce(
          (text, place) => text.replaceAll(place, ''),
          ts.flattenDiagnosticMessageText(messageText, '\n'),
        ),
        ...locate(start),
        about: about.flatMap((finding) => mentions.get(finding) ?? []),
      };
    });
  const errors = block.excuse === undefined ? [...absent, ...unexpected] : [];
  return { block, mentions: [...mentions.values()], errors };
}

type Locate = (position: number) => Pick<Mention, 'file' | 'line' | 'column'>;

/** From a position in a block to the place in its file. */
function createLocator(block: Block, source: TypeScript.SourceFile): Locate {
  const code = block.code.split('\n');
  let lines: string[] | undefined;
  return (position) => {
    lines ??= readText(block.file).split(/\r\n?|\n/);
    const { line, character } = source.getLineAndCharacterOfPosition(position);
    const place = fileLine(block, line);
    const before = indentOf(lines[place - 1] ?? '', code[line] ?? '', block.column);
    return { file: block.file, line: place, column: character + before + 1 };
  };
}

function toMention(finding: Finding, file: TypeScript.SourceFile, locate: Locate): Mention {
  const { subject, how, isMissing, isShorthand, followedBy = [], omits, start, end } = finding;
  return {
    ...subject,
    how,
    ...(isMissing && { missing: true as const }),
    ...(followedBy.length > 0 && { followedBy }),
    ...(omits && { omits }),
    text: how === 'value' ? '' : file.text.slice(start, end),
    ...(isShorthand && { shorthand: true as const }),
    ...locate(start),
  };
}
