import { nearestWord } from '../problem/nearest-word.ts';
import type { Fault } from './block.ts';
import { readScenarioLine } from './fence.ts';

/** What a block's comments ask of the check. */
export interface Notations {
  /** Codes that `// @errors` names, with the 0-based line that names them. */
  expected: Map<number, number>;
  faults: Fault[];
  /** The code with forbidden notations made harmless, each character in its place. */
  code: string;
}

// The same shapes that twoslash looks for, line by line.
const flag = /^\/\/\s?@(\w+)(?::\s?(.*))?$/;
const cut = /^\/\/\s?---(cut(?:-before|-after|-start|-end)?)---$/;

// TypeScript takes these at the start of a comment, in any case. One inside a string counts too: a
// block must not teach them either.
const directive = /(?<=(?:^|\/\/+|\/\*+|^\s*\*+)[ \t]*)@ts-(?:ignore|expect-error|nocheck)\b/gi;

const excuseHint = 'A block that cannot be checked says so in its fence: ```ts unchecked="the reason"';

/**
 * Stands in checked code for the sign of a comment such as `// @deprecated`, which says nothing to the check: twoslash
 * would take some of them out of the code. A character of nobody's, and as long.
 */
const plainAt = '\uF8F0';

/** Puts the signs of plain comments back. */
export function restorePlain(text: string): string {
  return text.replaceAll(plainAt, '@');
}

/** Options of the compiler and of twoslash that pages of other sites set in comments. */
const options: ReadonlySet<string> = new Set(
  [
    'allowJs',
    'allowSyntheticDefaultImports',
    'allowUmdGlobalAccess',
    'alwaysStrict',
    'checkJs',
    'downlevelIteration',
    'emitDecoratorMetadata',
    'erasableSyntaxOnly',
    'esModuleInterop',
    'exactOptionalPropertyTypes',
    'experimentalDecorators',
    'importHelpers',
    'isolatedDeclarations',
    'isolatedModules',
    'jsx',
    'jsxFactory',
    'keepNotations',
    'lib',
    'module',
    'moduleDetection',
    'moduleResolution',
    'noFallthroughCasesInSwitch',
    'noImplicitAny',
    'noImplicitOverride',
    'noImplicitReturns',
    'noImplicitThis',
    'noLib',
    'noPropertyAccessFromIndexSignature',
    'noResolve',
    'noStaticSemanticInfo',
    'noUncheckedIndexedAccess',
    'noUncheckedSideEffectImports',
    'noUnusedLocals',
    'noUnusedParameters',
    'removeComments',
    'resolveJsonModule',
    'showEmit',
    'showEmittedFile',
    'skipLibCheck',
    'strict',
    'strictBindCallApply',
    'strictFunctionTypes',
    'strictNullChecks',
    'strictPropertyInitialization',
    'suppressErrors',
    'target',
    'useDefineForClassFields',
    'useUnknownInCatchVariables',
    'verbatimModuleSyntax',
  ].map((name) => name.toLowerCase()),
);

/** Reads a block's notations and finds those that would hide code or errors from the reader or the check. */
export function readNotations(code: string): Notations {
  const notations: Notations = { expected: new Map(), faults: [], code };
  const lines = code.split('\n').map((text, line) => readLine(text, line, notations));
  notations.code = lines.join('\n');
  return notations;
}

/** Returns the line as it is to be checked. */
function readLine(text: string, line: number, { expected, faults }: Notations): string {
  const fault = (character: number, length: number, message: string, hint: string): void => {
    faults.push({ line, character, length, message, hint });
  };
  const hidden = cut.exec(text.trim());
  if (hidden !== null) {
    const start = text.indexOf('//');
    const message = `\`// ---${hidden[1]}---\` hides code that the reader needs`;
    fault(start, text.trimEnd().length - start, message, 'Show the whole module, and remove this line.');
    return text.replaceAll('-', '_');
  }
  const found = flag.exec(text);
  if (found !== null) {
    const [, name = '', value] = found;
    const codes = name === 'errors' ? readCodes(value) : undefined;
    for (const code of codes ?? []) expected.set(code, line);
    if (codes !== undefined) return text;
    // Names the scenario that an example runs against; it says nothing to the compiler.
    if (name === 'sandbox' && line === 0 && readScenarioLine(text) !== undefined)
      return text.replace('@', ' ');
    const explained = explain(name);
    if (explained === undefined) return text.replace('@', plainAt);
    fault(0, text.length, ...explained);
    return text.replace('@', ' ');
  }
  return text.replaceAll(directive, (word, index: number) => {
    fault(index, word.length, `\`${word}\` switches the check off`, excuseHint);
    return word.replace('@', ' ');
  });
}

function readCodes(value: string | undefined): number[] | undefined {
  const words = value?.trim().split(/[\s,]+/) ?? [];
  if (words.length === 0 || !words.every((word) => /^\d+$/.test(word))) return undefined;
  return words.map(Number);
}

/** What is wrong with a notation; undefined for a comment that is for people. */
function explain(name: string): [message: string, hint: string] | undefined {
  switch (name) {
    case 'errors':
      return ['`// @errors` must name the codes it expects', 'Write the numbers: // @errors: 2345'];
    case 'sandbox':
      return [
        '`// @sandbox` names a scenario, in the first line of a block',
        'Write its id there: // @sandbox: the-id-of-a-scenario',
      ];
    case 'filename':
      return ['a block is one module; `// @filename` makes several', 'Write one block for each file.'];
    case 'noErrors':
    case 'noErrorsCutted':
    case 'noErrorValidation':
    case 'noCheck':
      return [`\`// @${name}\` switches the check off`, excuseHint];
    default: {
      const meant = nearestWord(name, ['errors', 'sandbox']);
      const isOption = options.has(name.toLowerCase());
      if (meant === undefined && !isOption) return undefined;
      return [
        `\`// @${name}\` is not a notation of these docs`,
        meant === undefined
          ? 'Blocks know `// @errors: 2345` and `// ^?`. Every block is checked with the same compiler options.'
          : `Did you mean \`// @${meant}\`?`,
      ];
    }
  }
}
