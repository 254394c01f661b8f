import type { Reference } from '../model.ts';
import { toSource } from './source.ts';

export interface ExampleModuleOptions {
  /** Name of the constant; by default the model's, in lower camel case. */
  constName?: string;
}

/** Longest line of an example, as Prettier's default. */
const width = 80;

/** Words that cannot name a constant in a module. */
const reserved = new Set(
  (
    'arguments await break case catch class const continue debugger default delete do else enum eval export ' +
    'extends false finally for function if implements import in instanceof interface let new null package ' +
    'private protected public return static super switch this throw true try typeof undefined var void while ' +
    'with yield'
  ).split(' '),
);

/**
 * A whole module that shows `value` as the model's type: the import, a blank line, an annotated constant.
 * It is what a reader copies, so it compiles by itself.
 */
export function exampleModule(
  reference: Reference,
  modelName: string,
  value: unknown,
  { constName = constantName(modelName) }: ExampleModuleOptions = {},
): string {
  const { imports, type } = typeOf(reference, modelName);
  // A schema may be called as its model's constant would be.
  const isTaken = type !== modelName && reference.models[modelName]?.schema === constName;
  const start = `const ${isTaken ? `${constName}Value` : constName}: ${type} =`;
  return `${imports}

${start}${assigned(value, start)};
`;
}

/** How a module names a model's type: as it is exported, else as what its schema infers. */
function typeOf(
  { models, package: specifier }: Reference,
  modelName: string,
): { imports: string; type: string } {
  const from = JSON.stringify(specifier);
  const model = models[modelName];
  if (model?.isInferred === undefined)
    return { imports: `import type { ${modelName} } from ${from};`, type: modelName };
  return {
    imports: `import type { ${model.schema} } from ${from};\nimport type { z } from "zod";`,
    type: `z.infer<typeof ${model.schema}>`,
  };
}

/** On the line of the name, or on the next when not even the value's first line has room there. */
function assigned(value: unknown, start: string): string {
  const source = toSource(value, { before: start.length + 1 });
  const [firstLine = '', ...rest] = source.split('\n');
  const end = rest.length === 0 ? 1 : 0;
  if (start.length + 1 + firstLine.length + end <= width) return ` ${source}`;
  return `\n  ${toSource(value, { indent: 2 })}`;
}

/** `TrackResponse` as `trackResponse`; a word that is taken gets `Value` after it. */
export function constantName(modelName: string): string {
  const name = modelName.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) => start.toLowerCase());
  return reserved.has(name) || name === modelName ? `${name}Value` : name;
}
