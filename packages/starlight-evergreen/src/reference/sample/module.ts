import type { Model, Reference } from '../model.ts';
import { membersIn, withMembers } from './enum-member.ts';
import { toSource } from './source.ts';

export interface ExampleModuleOptions {
  /** Name of the constant; by default the model's, in lower camel case. */
  constName?: string;
  /** What the model's schema reads as the value, where it can be asked to. */
  parsed?: { value: unknown } | undefined;
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
  { constName, parsed }: ExampleModuleOptions = {},
): string {
  const model = reference.models[modelName];
  const written = withMembers(reference, modelName, value);
  const names = namesIn(reference, modelName, constName);
  const enums = membersIn(written);
  if (model?.isBranded === undefined) {
    const start = `const ${names.constant}: ${names.type} =`;
    const imports = importsOf(reference, model, names, enums, false);
    return `${imports}\n\n${start}${assigned(written, start)};\n`;
  }
  // No value written in code has the brand: the schema gives it, or an assertion where it reads another form.
  const isParsed = parsed !== undefined;
  const isAsserted = isParsed && model.isWrittenApart === true;
  const annotation = model.isInferred || isAsserted ? '' : `: ${names.type}`;
  const start = `const ${names.constant}${annotation} = ${isParsed ? `${model.schema}.parse(` : ''}`;
  const source = toSource(isParsed ? parsed.value : written, { before: start.length });
  const assertion = isAsserted ? ` as ${names.type}` : '';
  const end = isParsed ? `)${assertion}` : ` as unknown as ${names.type}`;
  const imports = importsOf(reference, model, names, isParsed ? [] : enums, isParsed);
  return `${imports}\n\n${start}${source}${end};\n`;
}

interface Names {
  constant: string;
  /** The type as the module names it: as it is exported, else as what its schema infers. */
  type: string;
}

function namesIn({ models }: Reference, modelName: string, constName: string | undefined): Names {
  const model = models[modelName];
  const exported = model?.exported ?? modelName;
  const constant = constName ?? constantName(exported.slice(exported.lastIndexOf('.') + 1));
  const type = model?.isInferred ? `z.infer<typeof ${model.schema}>` : exported;
  // A schema may be called as its model's constant would be.
  const isTaken =
    rootOf(model?.schema ?? '') === constant && (type !== modelName || model?.isBranded !== undefined);
  return { constant: isTaken ? `${constant}Value` : constant, type };
}

function importsOf(
  reference: Reference,
  model: Model | undefined,
  { type }: Names,
  enums: readonly string[],
  isParsed: boolean,
): string {
  const lines: string[] = [];
  const own = specifierOf(reference, model);
  const values = new Map<string, string[]>();
  const add = (from: string, name: string): void => {
    values.set(from, [...new Set([...(values.get(from) ?? []), rootOf(name)])]);
  };
  if (isParsed && model) add(model.schemaFrom ?? own, model.schema);
  for (const name of enums) {
    const from = specifierOf(reference, reference.models[name]);
    add(from, exportedName(reference.models[name], name));
  }
  const usesType = !(isParsed && model?.isInferred);
  const imported = rootOf(model?.isInferred ? model.schema : type);
  const named = values.get(own) ?? [];
  if (usesType && !named.includes(imported)) {
    if (named.length === 0) lines.push(`import type { ${imported} } from ${JSON.stringify(own)};`);
    else values.set(own, [...named, `type ${imported}`]);
  }
  for (const [from, names] of values)
    lines.push(`import { ${names.join(', ')} } from ${JSON.stringify(from)};`);
  if (usesType && model?.isInferred) lines.push('import type { z } from "zod";');
  return lines.join('\n');
}

/** What is imported of `shop.Plan`: the namespace. */
function rootOf(name: string): string {
  return name.split('.')[0] ?? name;
}

function specifierOf(reference: Reference, model: Model | undefined): string {
  return model?.from ?? reference.package;
}

function exportedName(model: Model | undefined, name: string): string {
  return model?.exported ?? name;
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
