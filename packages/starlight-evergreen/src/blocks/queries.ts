import type * as TypeScript from 'typescript';
import type { Fault } from './block.ts';

/** A line `// ^?`, `// ^|` or `// ^^^ text` below a line of code. */
interface Marker {
  /** 0-based line of the marker, and where its `^` is. */
  line: number;
  character: number;
  kind: '?' | '|' | 'note';
  /** 0-based line that it points at; below zero for one that has no line above. */
  target: number;
}

// The shape that twoslash looks for.
const marker = /^\s*\/\/\s*\^(\?|\||\^+)( .*)?$/;

/** Code behind which something can be completed. */
const completable = /[\w$."'`/@<#]$/;

/** Lines that twoslash takes out of the code. */
const removed = /^\/\/\s?@errors\b/;

/**
 * Checks what twoslash would refuse: it fails at the first query that leads nowhere, and does not say where that is.
 * @returns the faults, and the code without the queries they are about, each character in its place
 */
export function checkQueries(
  ts: typeof TypeScript,
  code: string,
  file: TypeScript.SourceFile | undefined,
  isKnown: (position: number) => boolean,
): { faults: Fault[]; code: string } {
  const lines = code.split('\n');
  const starts = lineStarts(lines);
  const names = file === undefined ? [] : identifiers(ts, file);
  const faults = readMarkers(lines).flatMap(({ line, character, kind, target }) => {
    const position = (starts[target] ?? 0) + character;
    const text = lines[target] ?? '';
    const isIn = target >= 0 && character < text.length && !removed.test(text);
    const name = names.find(([start, end]) => start <= position && position <= end);
    const leads = {
      '?': isIn && name !== undefined && isKnown(name[0]),
      // Behind anything else the compiler has nothing to complete, and fails when it is asked.
      '|': target >= 0 && completable.test(text.slice(0, character)) && character <= text.length,
      note: isIn,
    }[kind];
    return leads ? [] : [faultOf(lines, line, character)];
  });
  const without = lines.map((text, line) =>
    faults.some((fault) => fault.line === line) ? text.replaceAll('^', ' ') : text,
  );
  return { faults, code: without.join('\n') };
}

function readMarkers(lines: readonly string[]): Marker[] {
  const markers: Marker[] = [];
  for (const [line, text] of lines.entries()) {
    const found = marker.exec(text);
    if (found === null) continue;
    let target = line - 1;
    while (markers.some((each) => each.line === target)) target -= 1;
    const kind = found[1] === '?' || found[1] === '|' ? found[1] : 'note';
    markers.push({ line, character: text.indexOf('^'), kind, target });
  }
  return markers;
}

function faultOf(lines: readonly string[], line: number, character: number): Fault {
  return {
    line,
    character,
    length: /\^+[?|]?/.exec((lines[line] ?? '').slice(character))?.[0].length ?? 1,
    message: 'nothing is known about what this points at',
    hint: 'Put the "^" right below the name it asks about.',
  };
}

function lineStarts(lines: readonly string[]): number[] {
  let start = 0;
  return lines.map((text) => {
    const before = start;
    start += text.length + 1;
    return before;
  });
}

/** Where names stand: start and end. */
function identifiers(ts: typeof TypeScript, file: TypeScript.SourceFile): [start: number, end: number][] {
  const found: [number, number][] = [];
  const visit = (node: TypeScript.Node): void => {
    if (ts.isIdentifier(node)) found.push([node.getStart(file, false), node.end]);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}
