/** A part of the compiler's text, and what takes its place. */
type Edit = [text: string, replacement: string];

/** With fewer names an index is not worth its making. */
const manyNames = 32;

/**
 * To name a symbol in a hover, TypeScript looks through all exports of each module that the block imports, and resolves
 * every one; what it does not find there, it looks for again the next time. Here it asks an index, which is made once
 * for each table of names. Symbols that are merged later make it anew.
 */
const edits: readonly Edit[] = [
  [
    `    return forEachEntry(exports2, (exported) => {
      if (getSymbolIfSameReference(exported, symbol)) {
        return exported;
      }
    });
  }
`,
    `    if (exports2.size < ${manyNames}) {
      return forEachEntry(exports2, (exported) => {
        if (getSymbolIfSameReference(exported, symbol)) {
          return exported;
        }
      });
    }
    return indexOfExports(exports2).get(getMergedSymbol(resolveSymbol(getMergedSymbol(symbol))));
  }
  function indexOfExports(table) {
    const indexes = indexOfExports.indexes ??= new WeakMap();
    const merges = recordMergedSymbol.count;
    let found = indexes.get(table);
    if (!found || found.merges !== merges || found.size !== table.size) {
      const index = new Map();
      for (const exported of table.values()) {
        const target = getMergedSymbol(resolveSymbol(getMergedSymbol(exported)));
        if (!index.has(target)) index.set(target, exported);
      }
      indexes.set(table, found = { index, size: table.size, merges });
    }
    return found.index;
  }
`,
  ],
  [
    `    mergedSymbols[source.mergeId] = target;
`,
    `    mergedSymbols[source.mergeId] = target;
    recordMergedSymbol.count = (recordMergedSymbol.count ?? 0) + 1;
`,
  ],
  // Most names of a large table are neither aliases nor exported under another symbol, and are passed over.
  [
    `      const result2 = forEachEntry(symbols, (symbolFromSymbolTable) => {
        if (symbolFromSymbolTable.flags & 2097152`,
    `      const result2 = forEachEntry(aliasesOf(symbols), (symbolFromSymbolTable) => {
        if (symbolFromSymbolTable.flags & 2097152`,
  ],
  [
    `  function needsQualification(symbol, enclosingDeclaration, meaning) {
`,
    `  function aliasesOf(table) {
    if (table.size < ${manyNames}) return table;
    const known = aliasesOf.known ??= new WeakMap();
    let found = known.get(table);
    if (!found || found.size !== table.size) {
      const entries = [...table].filter(([, symbol]) => symbol.flags & 2097152 || symbol.exportSymbol);
      known.set(table, found = { entries: new Map(entries), size: table.size });
    }
    return found.entries;
  }
  function needsQualification(symbol, enclosingDeclaration, meaning) {
`,
  ],
];

/** The compiler's text with quick searches, or `undefined` when it is not the text that they are made for. */
export function quicken(text: string): string | undefined {
  let result = text;
  for (const [part, replacement] of edits) {
    const [before, after, ...more] = result.split(part);
    if (before === undefined || after === undefined || more.length > 0) return undefined;
    result = before + replacement + after;
  }
  return result;
}
