import type * as TypeScript from 'typescript';
import { dirname, join } from 'node:path';
import type { Block, BlockError, CheckedBlock, Fault } from './block.ts';
import { type Notations, readNotations } from './notations.ts';
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
}

export interface Inspector {
  /** `index` tells blocks of one run apart. */
  prepare: (block: Block, index: number) => Inspection;
  /** Needs the inspection's code to be in the program under its path. */
  run: (inspection: Inspection) => CheckedBlock;
}

/** Looks at single blocks of the program that a service holds. */
export function createInspector(ts: typeof TypeScript, service: Service, root: string): Inspector {
  const annotate = createAnnotator(ts, service);

  function tryToAnnotate({ path, code, block }: Inspection, faults: Fault[]): Annotations {
    try {
      return annotate(path, code, block.lang);
    } catch (error) {
      if (!(error instanceof Error) || !('title' in error)) throw error;
      faults.push(queryFault(error, code));
      return { code, hovers: [], queries: [], removals: [] };
    }
  }

  return {
    prepare(block, index) {
      const notations = readNotations(block.code);
      const path = join(dirname(block.file), `__block_${index}.${block.lang}`);
      return { block, path, code: notations.code, notations };
    },
    run(inspection) {
      const { path, code, notations, block } = inspection;
      const faults = [...notations.faults];
      // Before anything is asked about: a question about the tag of an element leaves an error behind.
      const diagnostics = readErrors(ts, service, path);
      const annotations = tryToAnnotate(inspection, faults);
      const places = [`${dirname(block.file)}/`, `${root}/`];
      // Texts with a folder of this machine in them would be wrong on another one.
      const clean = (text: string): string =>
        places.reduce((rest, place) => rest.replaceAll(place, ''), text);
      const errors = diagnostics.map((diagnostic) =>
        toError(ts, diagnostic, code, annotations, notations, clean),
      );
      faults.push(...absentErrors(notations, errors));
      return {
        code: annotations.code,
        hovers: annotations.hovers.map((hover) => ({ ...hover, text: clean(hover.text) })),
        errors,
        queries: annotations.queries.map((query) => ({ ...query, text: clean(query.text) })),
        faults,
      };
    },
  };
}

function readErrors(ts: typeof TypeScript, service: Service, path: string): TypeScript.Diagnostic[] {
  const { languageService } = service;
  return [...languageService.getSyntacticDiagnostics(path), ...languageService.getSemanticDiagnostics(path)]
    .filter(({ category }) => category === ts.DiagnosticCategory.Error)
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

/** twoslash tells the 1-based line of a query in the prose of its error. */
function queryFault(error: Error & { title: unknown }, code: string): Fault {
  const line = Number(/ on line (\d+)/.exec(error.message)?.[1] ?? 1) - 1;
  const text = code.split('\n')[line] ?? '';
  const character = Math.max(0, text.indexOf('^'));
  return {
    line,
    character,
    length: text.includes('^') ? 2 : text.length,
    message: `twoslash: ${String(error.title)}: nothing is known about what this points at`,
    hint: 'Put the "^" right below the name it asks about.',
  };
}
