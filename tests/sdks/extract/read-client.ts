import ts from 'typescript';
import { exportsOf, type OpenedFile, openFile, resolved } from './open-package.ts';

/** A call of a client, as the checker sees it. */
export interface DeclaredCall {
  /** `chat.complete`. */
  name: string;
  /** Parameters before the options that end it. */
  parameters: number;
  /** Whether something is awaited that is not `void`. */
  hasResponse: boolean;
}

export interface DeclaredClient {
  /** The class. */
  name: string;
  calls: DeclaredCall[];
}

/** The exported class with the most calls: of the package, and of what its properties lead to. */
export function readClient(project: string, specifier: string): DeclaredClient | undefined {
  const opened = openFile(project, `import type * as $E from '${specifier}';\n`);
  const { checker } = opened;
  const clients = exportsOf(opened, specifier).flatMap((exported): DeclaredClient[] => {
    const symbol = resolved(checker, exported);
    if ((symbol.flags & ts.SymbolFlags.Class) === 0 || isError(symbol)) return [];
    if (!isMadeOfOptions(opened, symbol)) return [];
    const calls = callsOf(opened, checker.getDeclaredTypeOfSymbol(symbol), '', []);
    return calls.length === 0 ? [] : [{ name: exported.name, calls }];
  });
  return clients.toSorted((a, b) => b.calls.length - a.calls.length)[0];
}

/** A class that wants several things to be made, or that only its package makes, is no client of an API. */
function isMadeOfOptions({ checker, file }: OpenedFile, symbol: ts.Symbol): boolean {
  const constructors = checker.getTypeOfSymbolAtLocation(symbol, file).getConstructSignatures();
  return constructors.some((signature) => {
    const declaration: ts.Declaration | undefined = signature.getDeclaration();
    return signature.parameters.length <= 1 && (declaration === undefined || !isHidden(declaration));
  });
}

function isError({ name }: ts.Symbol): boolean {
  return name.endsWith('Error');
}

function callsOf(
  opened: OpenedFile,
  type: ts.Type,
  prefix: string,
  path: readonly ts.Type[],
): DeclaredCall[] {
  if (path.includes(type)) return [];
  const { checker, program } = opened;
  return checker.getPropertiesOfType(type).flatMap((property): DeclaredCall[] => {
    const [declaration] = property.declarations ?? [];
    if (
      !declaration ||
      /^[_#]/.test(property.name) ||
      property.name.startsWith('__') ||
      isHidden(declaration)
    )
      return [];
    if (program.isSourceFileDefaultLibrary(declaration.getSourceFile())) return [];
    const held = checker.getTypeOfSymbol(property);
    const signatures = held.getCallSignatures();
    const name = `${prefix}${property.name}`;
    if (signatures.length === 0) {
      const isGroup = held.isClass() && !program.isSourceFileDefaultLibrary(declaration.getSourceFile());
      return isGroup ? callsOf(opened, held, `${name}.`, [...path, type]) : [];
    }
    const signature = signatures.at(-1);
    const awaited = signature && checker.getAwaitedType(signature.getReturnType());
    // Calls are answered over the network.
    if (!signature || !awaited || awaited === signature.getReturnType()) return [];
    return [
      {
        name,
        parameters: signature.parameters.filter((each) => !/options$/i.test(each.name)).length,
        hasResponse: (awaited.flags & ts.TypeFlags.Void) === 0,
      },
    ];
  });
}

function isHidden(declaration: ts.Declaration): boolean {
  return (
    (ts.getCombinedModifierFlags(declaration) & (ts.ModifierFlags.Private | ts.ModifierFlags.Protected)) !== 0
  );
}
