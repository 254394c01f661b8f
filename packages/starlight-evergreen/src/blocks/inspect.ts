import type * as TypeScript from 'typescript';
import { dirname, relative } from 'node:path';
import type { Block, BlockError, CheckedBlock, Fault } from './block.ts';
import { programPath } from './block-place.ts';
import { compilerFailure, isFailure } from './compiler-failure.ts';
import { declaredModules, declaresForAll } from './declares.ts';
import { type Notations, readNotations, restorePlain } from './notations.ts';
import { isTooDeep } from './nesting.ts';
import { checkQueries } from './queries.ts';
import type { Service } from './service.ts';
import { type Annotations, createAnnotator } from './twoslasher.ts';

/** A block on its way through the check. */
export interface Inspection {
  block: Block;
  /** Where the block stands in the program: beside its file, so that its imports resolve as if written there. */
  path: string;
  /** What the program is to contain. */
  code: string;
  notations: Notations;
  /** Tells it from the others of its run. */
  index: number;
  /** Files that have to be in the program as well. */
  beside: readonly string[];
}

/** What looking at a block found. */
export interface Inspected {
  checked: CheckedBlock;
  /** The compiler has failed on it, so its program is not to be asked again. */
  hasFailed: boolean;
}

export interface Inspector {
  /** `index` tells blocks of one run apart. */
  prepare: (block: Block, index: number) => Inspection;
  /** Needs the inspection's code to be in the program under its path. */
  run: (inspection: Inspection) => Inspected;
}

/** What is looked for. */
export interface InspectorOptions {
  /** Only errors: no hovers, no answers to queries, no faults of what would lead to them. */
  onlyErrors?: boolean;
}

/** Looks at single blocks of the program that a service holds. */
export function createInspector(
  ts: typeof TypeScript,
  service: Service,
  root: string,
  { onlyErrors = false }: InspectorOptions = {},
): Inspector {
  const annotate = createAnnotator(ts, service);

  function tryToAnnotate({ path, code, block }: Inspection, faults: Fault[]): Annotations {
    if (onlyErrors) return { code, hovers: [], queries: [], removals: [] };
    const { languageService } = service;
    const file = languageService.getProgram()?.getSourceFile(path);
    const isKnown = (position: number): boolean =>
      languageService.getQuickInfoAtPosition(path, position) !== undefined;
    try {
      const queries = checkQueries(ts, code, file, isKnown);
      faults.push(...queries.faults);
      return annotate(path, queries.code, block.lang);
    } catch (error) {
      faults.push(compilerFailure(error, code));
      return { code, hovers: [], queries: [], removals: [] };
    }
  }

  /**
   * Code that only declares modules which are not there is a file of declarations, also without its name. What it adds
   * to a module that is there, it adds without an import of it.
   */
  function readDeclared(block: Block, path: string, code: string): { isAmbient: boolean; files: string[] } {
    if (!declaresForAll(block)) return { isAmbient: false, files: [] };
    const { names, isAll } = declaredModules(ts, ts.createSourceFile(path, code, ts.ScriptTarget.ESNext));
    const files = names.flatMap((name) => service.moduleFile(name, path) ?? []);
    const isPlain = block.lang === 'ts' && block.ending === undefined;
    return { isAmbient: isPlain && isAll && names.length > 0 && files.length === 0, files };
  }

  return {
    prepare(block, index) {
      const notations = readNotations(block.code);
      const path = programPath(block, index);
      const { code } = notations;
      if (isTooDeep(ts, path, code)) return { block, path, code: '', notations, index, beside: [] };
      const { isAmbient, files: beside } = readDeclared(block, path, code);
      if (!isAmbient) return { block, path, code, notations, index, beside };
      const declaration: Block = { ...block, ending: 'd.ts' };
      return { block: declaration, path: programPath(declaration, index), code, notations, index, beside };
    },
    run(inspection) {
      const { code, notations, block } = inspection;
      const faults = [...notations.faults];
      if (code === '' && block.code !== '') {
        faults.push(compilerFailure('it is nested too deep', block.code));
        return { checked: { ...nothing, code: block.code, faults }, hasFailed: false };
      }
      // Before anything is asked about: a question about the tag of an element leaves an error behind.
      const diagnostics = readErrors(ts, service, inspection, faults);
      const annotations = tryToAnnotate(inspection, faults);
      const places = [`${dirname(block.file)}/`, `${root}/`];
      // Texts with a folder of this machine in them would be wrong on another one.
      const clean = (text: string): string => {
        const short = places.reduce((rest, place) => rest.replaceAll(place, ''), text);
        const relativeTo = (_: string, path: string): string => `import("${relative(root, path)}")`;
        return restorePlain(short.replaceAll(/\bimport\("(\/[^"]+)"\)/g, relativeTo));
      };
      const errors = diagnostics.map((diagnostic) =>
        toError(ts, diagnostic, code, annotations, notations, clean),
      );
      faults.push(...absentErrors(notations, errors));
      const checked = {
        code: restorePlain(annotations.code),
        hovers: annotations.hovers.map((hover) => ({ ...hover, text: clean(hover.text) })),
        errors,
        queries: annotations.queries.map((query) => ({ ...query, text: clean(query.text) })),
        faults,
      };
      return { checked, hasFailed: isFailure({ faults }) };
    },
  };
}

/** Options for ES modules forbid what CommonJS modules are written with: with `verbatimModuleSyntax`, or with their kind of modules. */
const onlyInModules: ReadonlySet<number> = new Set([1202, 1203, 1286, 1287, 1295]);

function readErrors(
  ts: typeof TypeScript,
  { languageService }: Service,
  { path, block, code }: Inspection,
  faults: Fault[],
): TypeScript.Diagnostic[] {
  const isCommon = block.ending?.startsWith('c') === true;
  return diagnosticsOf(languageService, path, code, faults)
    .filter(({ category }) => category === ts.DiagnosticCategory.Error)
    .filter((error) => !isCommon || !onlyInModules.has(error.code))
    .toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0) || a.code - b.code);
}

function toError(
  ts: typeof TypeScript,
  { start = 0, length = 0, code: number, messageText }: TypeScript.Diagnostic,
  code: string,
  { removals }: Annotations,
  { expected }: Notations,
  clean: (text: string) => string,
): BlockError {
  const before = code.slice(0, start);
  const sourceLine = newlines(before);
  const removed = removals.reduce((sum, range) => sum + newlines(before.slice(...range)), 0);
  return {
    line: sourceLine - removed,
    character: start - (before.lastIndexOf('\n') + 1),
    length,
    sourceLine,
    code: number,
    message: clean(ts.flattenDiagnosticMessageText(messageText, '\n')),
    expected: expected.has(number),
  };
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}

function absentErrors({ expected, code }: Notations, errors: readonly BlockError[]): Fault[] {
  const present = new Set(errors.map((error) => error.code));
  return [...expected]
    .filter(([number]) => !present.has(number))
    .map(([number, line]) => ({
      line,
      character: 0,
      length: code.split('\n')[line]?.length ?? 0,
      message: `TS${number} is expected here, but the block has no such error`,
      hint: `Remove ${number} from the "@errors" line, or show what causes it.`,
    }));
}

function diagnosticsOf(
  languageService: TypeScript.LanguageService,
  path: string,
  code: string,
  faults: Fault[],
): TypeScript.Diagnostic[] {
  try {
    return [
      ...languageService.getSyntacticDiagnostics(path),
      ...languageService.getSemanticDiagnostics(path),
    ];
  } catch (error) {
    faults.push(compilerFailure(error, code));
    return [];
  }
}

const nothing = { hovers: [], errors: [], queries: [] };
