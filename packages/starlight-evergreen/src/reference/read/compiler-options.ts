import ts from 'typescript';

/** How declarations are read: as strict projects see them, with the types of the language and the platform alone. */
export const declarationOptions: ts.CompilerOptions = {
  strict: true,
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  skipLibCheck: true,
  noEmit: true,
  types: [],
};

/** The same for modules that name the files they import. */
export const moduleOptions: ts.CompilerOptions = { ...declarationOptions, allowImportingTsExtensions: true };
