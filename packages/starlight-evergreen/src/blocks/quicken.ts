/** A part of the compiler's text, and what takes its place. */
type Edit = [text: string, replacement: string];

/** With fewer names an index is not worth its making. */
const manyNames = 32;

/**
 * To name a symbol in a hover, TypeScript looks through all exports of each module that the block imports, and of all
 * modules, and resolves every one; what it does not find there, it looks for again the next time. Here it asks an index,
 * which is made once for each table of names. Symbols that are merged later make it anew.
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
  // Which of all modules export a symbol, in the order of their files.
  [
    `    const otherFiles = host.getSourceFiles();
    for (const file of otherFiles) {
      if (!isExternalModule(file)) continue;
      const sym = getSymbolOfDeclaration(file);
      const ref = getAliasForSymbolInContainer(sym, symbol);
      if (!ref) continue;
      results = append(results, sym);
    }
    return links.extendedContainers = results || emptyArray;
  }
`,
    `    return links.extendedContainers = modulesThatExport(symbol);
  }
  function modulesThatExport(symbol) {
    const { modules, byTarget, byModule } = indexOfModules();
    const target = getMergedSymbol(resolveSymbol(getMergedSymbol(symbol)));
    const places = new Set([...byTarget.get(target) ?? [], ...byModule.get(getParentOfSymbol(symbol)) ?? []]);
    return places.size === 0 ? emptyArray : [...places].sort((a, b) => a - b).map((place) => modules[place]);
  }
  function indexOfModules() {
    const files = host.getSourceFiles();
    const merges = recordMergedSymbol.count;
    let found = indexOfModules.found;
    if (!found || found.merges !== merges || found.files !== files) {
      const modules = files.filter((file) => isExternalModule(file)).map((file) => getSymbolOfDeclaration(file));
      const byTarget = new Map();
      const byModule = new Map();
      const add = (map, key, place) => {
        const places = map.get(key);
        if (!places) map.set(key, [place]);
        else if (places.at(-1) !== place) places.push(place);
      };
      modules.forEach((module, place) => {
        add(byModule, module, place);
        const whole = module.exports && module.exports.get("export=");
        for (const exported of [...whole ? [whole] : [], ...getExportsOfSymbol(module).values()])
          add(byTarget, getMergedSymbol(resolveSymbol(getMergedSymbol(exported))), place);
      });
      indexOfModules.found = found = { modules, byTarget, byModule, files, merges };
    }
    return found;
  }
`,
  ],
  // Only aliases, and names that are exported under another symbol, lead further; most large tables lead nowhere near.
  [
    `      const result2 = forEachEntry(symbols, (symbolFromSymbolTable) => {
        if (symbolFromSymbolTable.flags & 2097152`,
    `      const result2 = leadsTo(symbols, symbol) && forEachEntry(aliasesOf(symbols), (symbolFromSymbolTable) => {
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
  function leadsTo(table, symbol) {
    if (table.size < ${manyNames}) return true;
    const known = leadsTo.known ??= new WeakMap();
    const merges = recordMergedSymbol.count;
    let found = known.get(table);
    if (!found || found.merges !== merges || found.size !== table.size) {
      known.set(table, found = { targets: targetsOf(table), size: table.size, merges });
    }
    return found.targets.has(getMergedSymbol(symbol));
  }
  function targetsOf(table) {
    const targets = new Set();
    const tables = new Set([table]);
    for (const each of tables) {
      for (const entry of each === table ? aliasesOf(each).values() : each.values()) {
        if (each !== table) targets.add(getMergedSymbol(entry));
        if (entry.exportSymbol) targets.add(getMergedSymbol(entry.exportSymbol));
        if (!(entry.flags & 2097152)) continue;
        const resolved = resolveAlias(entry);
        targets.add(getMergedSymbol(resolved));
        tables.add(getExportsOfSymbol(resolved));
      }
    }
    return targets;
  }
  function needsQualification(symbol, enclosingDeclaration, meaning) {
`,
  ],
  // The first variable of an interface's type, as `console` is of `Console`.
  [
    `        return forEachEntry(t, (s) => {
          if (s.flags & getQualifiedLeftMeaning(meaning) && getTypeOfSymbol(s) === getDeclaredTypeOfSymbol(container2)) {
            return s;
          }
        });
      }) : void 0;
`,
    `        return firstValueOfType(t, getDeclaredTypeOfSymbol(container2));
      }) : void 0;
`,
  ],
  [
    `  function getVariableDeclarationOfObjectLiteral(symbol, meaning) {
`,
    `  function firstValueOfType(table, type) {
    if (table.size < ${manyNames})
      return forEachEntry(table, (s) => s.flags & 111551 && getTypeOfSymbol(s) === type ? s : void 0);
    const known = firstValueOfType.known ??= new WeakMap();
    const merges = recordMergedSymbol.count;
    let found = known.get(table);
    if (!found || found.merges !== merges || found.size !== table.size) {
      const firsts = new Map();
      for (const s of table.values()) {
        if (!(s.flags & 111551)) continue;
        const typeOfS = getTypeOfSymbol(s);
        if (!firsts.has(typeOfS)) firsts.set(typeOfS, s);
      }
      known.set(table, found = { firsts, size: table.size, merges });
    }
    return found.firsts.get(type);
  }
  function getVariableDeclarationOfObjectLiteral(symbol, meaning) {
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
