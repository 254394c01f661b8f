import type * as TypeScript from 'typescript';
import { isLanguage, isOfPlatform } from './boundary.ts';
import { leanText } from './lean-text.ts';
import { createStubs } from './stubs.ts';
import type { Unit, Units } from './units.ts';

/** Writes the files of a program with only what is wanted in them. */
export interface Printer {
  /** Undefined for a file in which nothing is wanted. */
  print(file: TypeScript.SourceFile): string | undefined;
}

/** Where a statement stands. Code that imports nothing sees what is open. */
interface Body {
  isOpen: boolean;
  /** Statements in it need no `declare`. */
  isNested: boolean;
}

export function createPrinter(
  ts: typeof TypeScript,
  checker: TypeScript.TypeChecker,
  units: Units,
  wanted: ReadonlySet<TypeScript.Symbol>,
): Printer {
  const stub = createStubs(ts, units);
  const textOf = (statement: Unit): string => leanText(ts, statement);

  function printBody(statements: readonly TypeScript.Statement[], body: Body): string {
    return statements.map((statement) => printStatement(statement, body)).join('');
  }

  function printStatement(statement: Unit, body: Body): string {
    if (ts.isModuleDeclaration(statement)) return printModule(statement, body);
    if (ts.isImportDeclaration(statement)) return printImport(statement);
    if (ts.isExportDeclaration(statement)) return printExport(statement);
    if (ts.isImportEqualsDeclaration(statement))
      return leadsToWanted(statement.name) ? textOf(statement) : '';
    if (ts.isNamespaceExportDeclaration(statement)) return textOf(statement);
    if (ts.isExportAssignment(statement)) return leadsToWanted(statement.expression) ? textOf(statement) : '';
    if (units.symbolsOf(statement).some((symbol) => wanted.has(symbol))) return textOf(statement);
    return body.isOpen ? stub(statement, body.isNested) : '';
  }

  function printModule(module: TypeScript.ModuleDeclaration, { isOpen }: Body): string {
    const { body, name } = module;
    if (body === undefined || !ts.isModuleBlock(body)) return isOpen ? textOf(module) : '';
    const isGlobal = name.text === 'global';
    const isForImports = ts.isStringLiteral(name) && isOfPlatform(module.getSourceFile());
    const inner = printBody(isForImports ? body.statements.filter(isGlobalBlock) : body.statements, {
      isOpen: isGlobal || (isOpen && ts.isIdentifier(name)),
      isNested: true,
    });
    if (inner === '') return '';
    // Who imports such a module is told that it has no types here, instead of what it lacks.
    if (isForImports) return `\ndeclare module "globals of ${name.text}" {${inner}\n}`;
    const head = module.getSourceFile().text.slice(module.getStart(), body.getStart());
    return `\n${head}{${inner}\n}`;
  }

  function isGlobalBlock(statement: Unit): boolean {
    return ts.isModuleDeclaration(statement) && statement.name.text === 'global';
  }

  function printImport(statement: TypeScript.ImportDeclaration): string {
    const { importClause: clause } = statement;
    if (clause === undefined) return '';
    const { namedBindings: bindings } = clause;
    const names =
      bindings === undefined
        ? []
        : ts.isNamespaceImport(bindings)
          ? [bindings.name]
          : bindings.elements.map(({ name }) => name);
    return [...names, ...(clause.name ? [clause.name] : [])].some(leadsToWanted) ? textOf(statement) : '';
  }

  function printExport(statement: TypeScript.ExportDeclaration): string {
    const { exportClause: clause, moduleSpecifier: module, isTypeOnly } = statement;
    const from = module === undefined ? '' : ` from ${module.getText()}`;
    if (clause !== undefined && ts.isNamedExports(clause)) {
      const kept = clause.elements
        .filter(({ name }) => leadsToWanted(name))
        .map((element) => element.getText());
      return kept.length === 0 ? '' : `\nexport ${isTypeOnly ? 'type ' : ''}{ ${kept.join(', ')} }${from};`;
    }
    return module !== undefined && leadsToWanted(module) ? textOf(statement) : '';
  }

  /** Whether a name stands for something wanted, or for a module with something wanted in it. */
  function leadsToWanted(node: TypeScript.Node): boolean {
    const symbol = units.meaningOf(node);
    if (symbol === undefined) return false;
    if (wanted.has(symbol)) return true;
    if (!(symbol.flags & ts.SymbolFlags.Module)) return false;
    return checker.getExportsOfModule(symbol).some((each) => {
      const meant = units.behind(each);
      // A module that is exported again may lead back here; what is in it stands in its own file.
      return wanted.has(meant) || Boolean(meant.flags & ts.SymbolFlags.ValueModule);
    });
  }

  return {
    print(file) {
      if (!file.isDeclarationFile) return file.text;
      if (isLanguage(file)) return `${referencesOf(file)}${file.statements.map(textOf).join('')}\n`;
      const isModule = ts.isExternalModule(file);
      const text = printBody(file.statements, { isOpen: !isModule, isNested: false });
      const head = referencesOf(file);
      if (text === '' && head === '') return undefined;
      return `${head}${text}${isModule ? '\nexport {};' : ''}\n`;
    },
  };
}

/** The files and libraries that a file names in its head. */
function referencesOf({
  libReferenceDirectives,
  referencedFiles,
  typeReferenceDirectives,
}: TypeScript.SourceFile): string {
  return [
    ...libReferenceDirectives.map(({ fileName }) => `/// <reference lib="${fileName}" />\n`),
    ...typeReferenceDirectives.map(({ fileName }) => `/// <reference types="${fileName}" />\n`),
    ...referencedFiles.map(({ fileName }) => `/// <reference path="${fileName}" />\n`),
  ].join('');
}
