import type { VirtualTypeScriptEnvironment } from '@typescript/vfs';
import type { NodeHover, TwoslashInstance, TwoslashNode } from 'twoslash';
import type * as TypeScript from 'typescript';
import type { Hover, Query } from './block.ts';
import { loadTwoslash } from './options.ts';
import type { Service } from './service.ts';

/** What twoslash adds to the code of one block. */
export interface Annotations {
  /** The code without notation lines. */
  code: string;
  hovers: Hover[];
  queries: Query[];
  /** Ranges of the original code that were removed. */
  removals: [start: number, end: number][];
}

/**
 * Returns a function that runs twoslash over a root file of the service. twoslash would make a program for
 * every block; it takes its environment from a cache, though, so ours always answers with the shared service.
 * It throws twoslash's own error when a query leads nowhere.
 */
export function createAnnotator(
  ts: typeof TypeScript,
  service: Service,
): (path: string, code: string, extension: string) => Annotations {
  let current = '';
  const environment = sharedEnvironment(service, () => current);
  const twoslash: TwoslashInstance = loadTwoslash().createTwoslasher({
    tsModule: ts,
    compilerOptions: service.options,
    vfsRoot: '',
    fsMap: new Map(),
    cache: new OneEnvironment([['', environment]]),
    // Errors are taken from the service, before lines are removed: an error on a removed line must not get lost.
    handbookOptions: { noErrors: true, noErrorValidation: true },
  });
  return (path, code, extension) => {
    current = path;
    const result = twoslash(code, extension);
    return {
      code: result.code.trimEnd(),
      hovers: result.hovers.map(toHover),
      queries: result.nodes.flatMap(toQuery),
      removals: result.meta.removals,
    };
  };
}

/** Whatever options twoslash asks for, there is one environment. Notations that would change options are faults. */
class OneEnvironment extends Map<string, VirtualTypeScriptEnvironment> {
  override has(): boolean {
    return true;
  }

  override get(): VirtualTypeScriptEnvironment | undefined {
    return super.get('');
  }
}

/** An environment in which every file is the current block, which is already in the program. */
function sharedEnvironment(service: Service, current: () => string): VirtualTypeScriptEnvironment {
  const { languageService } = service;
  const nothing = (): void => {};
  return {
    // twoslash never looks at it.
    sys: {
      args: [],
      newLine: '\n',
      useCaseSensitiveFileNames: true,
      write: nothing,
      readFile: () => undefined,
      writeFile: nothing,
      resolvePath: (path) => path,
      fileExists: () => false,
      directoryExists: () => false,
      createDirectory: nothing,
      getExecutingFilePath: () => '',
      getCurrentDirectory: () => '',
      getDirectories: () => [],
      readDirectory: () => [],
      exit: (status): never => {
        throw new Error(`twoslash asked to exit with ${status}`);
      },
    },
    languageService: {
      ...languageService,
      getQuickInfoAtPosition: (_file, position) =>
        languageService.getQuickInfoAtPosition(current(), position),
      getCompletionsAtPosition: (_file, position, options) =>
        languageService.getCompletionsAtPosition(current(), position, options),
    },
    getSourceFile: () => languageService.getProgram()?.getSourceFile(current()),
    createFile: nothing,
    updateFile: nothing,
    deleteFile: nothing,
  };
}

function toHover({ line, character, length, text, docs, tags }: NodeHover): Hover {
  const deprecated = tags?.find(([name]) => name === 'deprecated');
  const notes = [docs, deprecated === undefined ? undefined : `@deprecated ${deprecated[1] ?? ''}`.trim()];
  const written = notes.filter((note) => note !== undefined && note !== '').join('\n\n');
  return { line, character, length, text, ...(written === '' ? {} : { docs: written }) };
}

function toQuery(node: TwoslashNode): Query[] {
  const { line, character, length } = node;
  switch (node.type) {
    case 'query':
      return [
        {
          kind: 'type',
          line,
          character,
          length,
          text: node.text,
          ...(node.docs === undefined ? {} : { docs: node.docs }),
        },
      ];
    case 'completion':
      return [
        {
          kind: 'completions',
          line,
          character,
          length,
          text: node.completions.map(({ name }) => name).join('\n'),
        },
      ];
    case 'highlight':
      return [{ kind: 'note', line, character, length, text: node.text ?? '' }];
    default:
      return [];
  }
}
