import { unreachable } from '../../reference/model.ts';
import type { Snapshot, SnapshotField, SnapshotModel, SnapshotOperation } from './snapshot.ts';
import { otherGroup } from './groups.ts';
import { factsOf } from './facts.ts';
import { parametersText } from './parameters.ts';
import { byName } from './sorted.ts';
import { withNull } from './type.ts';
import { factSeparator, jsonText, modelText, nameText, wordText } from './spelling.ts';

/**
 * The reports of a snapshot, by group in alphabetical order. There is at least one, so that package and version are not
 * lost where there is nothing to list.
 */
export function writeReports(snapshot: Snapshot): Map<string, string> {
  const blocks = new Map<string, string[]>();
  const add = (group: string, block: string) => {
    const present = blocks.get(group);
    if (present) present.push(block);
    else blocks.set(group, [block]);
  };
  for (const operation of snapshot.operations.values()) add(operation.group, operationBlock(operation));
  for (const model of snapshot.models.values()) add(model.group, modelBlock(model));
  if (blocks.size === 0) blocks.set(otherGroup, []);
  return byName([...blocks].map(([group, texts]) => [group, reportText(snapshot, group, texts)]));
}

/**
 * The report of one group: a header, operations, then models, in name order. A field, a member, a variant is a line; the
 * version stands in the header alone. A block begins in the first column, where `git diff` looks for the name of a hunk.
 */
export function writeReport(snapshot: Snapshot, group: string): string {
  const blocks = [
    ...[...snapshot.operations.values()].filter((each) => each.group === group).map(operationBlock),
    ...[...snapshot.models.values()].filter((each) => each.group === group).map(modelBlock),
  ];
  return reportText(snapshot, group, blocks);
}

function reportText(snapshot: Snapshot, group: string, blocks: readonly string[]): string {
  const header = `# ${wordText(snapshot.package)} ${wordText(snapshot.version)}: ${wordText(group)}\n`;
  return [header, ...blocks].join('\n');
}

function operationBlock(operation: SnapshotOperation): string {
  const { name, method, path, request, parameters, response, delivery } = operation;
  const lines: string[] = [];
  if (method !== undefined && path !== undefined && isMethod(method))
    lines.push(`${method} ${pathText(path)}`);
  else {
    if (method !== undefined) lines.push(`method ${wordText(method)}`);
    if (path !== undefined) lines.push(`path ${pathText(path)}`);
  }
  if (request !== undefined) lines.push(`request ${request.text}`);
  if (parameters !== undefined) lines.push(`parameters ${parametersText(parameters)}`);
  if (response !== undefined) lines.push(`response ${response.text}`);
  if (delivery !== undefined) lines.push(`delivery ${delivery}`);
  return block(`operation ${wordText(name)}`, lines);
}

function isMethod(text: string): boolean {
  return /^[A-Z]+$/.test(text);
}

function pathText(path: string): string {
  return /^\/[\w/.{}:~*-]*$/.test(path) ? path : jsonText(path);
}

function modelBlock(model: SnapshotModel): string {
  const flags = [
    model.direction,
    ...(model.kind === 'enum' && model.open ? ['open'] : []),
    ...(model.deprecated ? ['deprecated'] : []),
  ];
  const from = model.from === undefined ? '' : ` from ${wordText(model.from)}`;
  const as = model.exported === undefined ? '' : ` as ${modelText(model.exported)}`;
  return block(`${model.kind} ${modelText(model.name)} (${flags.join(', ')})${from}${as}`, modelLines(model));
}

function modelLines(model: SnapshotModel): string[] {
  switch (model.kind) {
    case 'object': {
      const lines = [...model.fields.values()].map(fieldLine);
      return model.additional === undefined ? lines : [...lines, `[key]: ${model.additional.text}`];
    }
    case 'enum':
      return [...model.values].map(([value, key]) =>
        key === undefined ? value : `${nameText(key)} ${value}`,
      );
    case 'union':
      return model.variants.map((variant) => `| ${variant.text}`);
    default:
      return unreachable(model, 'writeReport');
  }
}

function fieldLine(field: SnapshotField): string {
  const { text } = withNull(field.type, field.nullable);
  const name = `${nameText(field.name)}${field.optional ? '?' : ''}`;
  return [`${name}: ${text}`, ...factsOf(field)].join(factSeparator);
}

function block(head: string, lines: readonly string[]): string {
  return `${[head, ...lines.map((line) => `  ${line}`)].join('\n')}\n`;
}
