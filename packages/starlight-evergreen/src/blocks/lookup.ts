import { join, resolve } from 'node:path';
import { type Block, type CheckedBlock, normaliseCode } from './block.ts';
import { type CheckerOptions, createChecker } from './checker.ts';
import { readInfo } from './fence-info.ts';
import { noPage } from './starters.ts';

export interface BlockLookup {
  /**
   * The result for a block as it is shown on a page: from the cache, or checked now. `undefined` for a language that
   * is not checked. `code` is the fence's content; `file` the page it stands on, absolute, for relative imports; `meta`
   * what the fence says after the language.
   */
  find(code: string, lang: string, file?: string, meta?: string): CheckedBlock | undefined;
  /** Loads the compiler and the types of packages, which takes seconds: the next block that is not known takes none. */
  prepare(packages: readonly string[]): void;
  /** Keeps what was checked on demand. */
  flush(): void;
}

/**
 * Results for whoever renders blocks. Opening the cache takes a fraction of a second, and an entry is decoded only
 * when it is asked for. The compiler is loaded at the first block that is not in the cache, and then stays warm;
 * files of the project that changed on disk are seen at the next call.
 */
export function createLookup(options: CheckerOptions): BlockLookup {
  const checker = createChecker(options);
  const nowhere = join(options.root, noPage);
  return {
    find(written, word, file = nowhere, meta = '') {
      const code = normaliseCode(written);
      const { lang, ending } = readInfo(word, meta, code);
      if (lang === undefined) return undefined;
      const block: Block = {
        file: resolve(options.root, file),
        line: 1,
        column: 0,
        lang,
        ...(ending !== undefined && { ending }),
        code,
      };
      return checker.check([block])[0];
    },
    prepare(packages) {
      const code = packages
        .map((name, index) => `import * as p${index} from ${JSON.stringify(name)};\nvoid p${index};\n`)
        .join('');
      checker.prepare([{ file: nowhere, line: 1, column: 0, lang: 'ts', code }]);
    },
    flush() {
      checker.flush();
    },
  };
}
