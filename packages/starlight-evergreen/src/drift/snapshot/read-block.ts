import { unreachable } from '../../reference/model.ts';
import type { SnapshotField, SnapshotModel, SnapshotOperation } from './snapshot.ts';
import type { Head, ModelHead } from './read-head.ts';
import { readField, readMember, readOperationLine, readVariants } from './read-lines.ts';
import { parseType } from './parse-type.ts';
import { parameterText } from './parameters.ts';
import { LineError } from './scan.ts';
import { byName } from './sorted.ts';
import { type SnapshotType, unionVariants } from './type.ts';

/** What one line of a block is about: a field, or else values, types and the like, as they are written there. */
export type LineContent = { field: string } | { texts: readonly string[] };

/** A model or operation while its lines are read. */
export interface Block {
  /**
   * @returns what the line is about
   * @throws LineError when it does not belong in such a block
   */
  readLine(line: string): LineContent;
  /** All of it, in order of names: lines may stand in any order. */
  result(): SnapshotModel | SnapshotOperation;
}

const indent = 2;

export function openBlock(head: Head, group: string): Block {
  if (head.kind === 'operation') return operationBlock({ name: head.name, group });
  const { kind, open, ...model } = head;
  const base = { ...model, group };
  switch (kind) {
    case 'object':
      return objectBlock(base);
    case 'enum':
      return enumBlock({ ...base, open });
    case 'union':
      return unionBlock(base);
    default:
      return unreachable(kind, 'openBlock');
  }
}

type Base = ModelHead & Pick<SnapshotModel, 'group'>;

function operationBlock(head: Pick<SnapshotOperation, 'name' | 'group'>): Block {
  let operation: SnapshotOperation = head;
  return {
    readLine(line) {
      const facts = readOperationLine(line, indent);
      const known = Object.keys(facts).find((key) => Object.hasOwn(operation, key));
      if (known !== undefined) throw new LineError(`the operation has a ${known} already`, indent);
      operation = { ...operation, ...facts };
      const { request, parameters = [], response, delivery, method, path } = facts;
      const texts = [request?.text, ...parameters.map(parameterText), response?.text, delivery, method, path];
      return { texts: texts.filter((text) => text !== undefined) };
    },
    result: () => operation,
  };
}

function objectBlock(base: Base): Block {
  const fields = new Map<string, SnapshotField>();
  const beyond = '[key]: ';
  let additional: SnapshotType | undefined;
  return {
    readLine(line) {
      if (!line.startsWith(beyond, indent)) {
        const field = readField(line, indent);
        if (fields.has(field.name))
          throw new LineError(`the field \`${field.name}\` stands here twice`, indent);
        fields.set(field.name, field);
        return { field: field.name };
      }
      if (additional !== undefined) throw new LineError('`[key]` stands here twice', indent);
      const at = indent + beyond.length;
      additional = parseType({ text: line.slice(at), at });
      return { texts: [additional.text] };
    },
    result: () => ({
      kind: 'object',
      ...base,
      fields: byName([...fields]),
      ...(additional !== undefined && { additional }),
    }),
  };
}

function enumBlock(base: Base & { open: boolean }): Block {
  const values = new Map<string, string | undefined>();
  return {
    readLine(line) {
      const { value, key } = readMember(line, indent);
      if (values.has(value)) throw new LineError(`the value \`${value}\` stands here twice`, indent);
      values.set(value, key);
      return { texts: key === undefined ? [value] : [value, key] };
    },
    result: () => ({ kind: 'enum', ...base, values: byName([...values]) }),
  };
}

function unionBlock(base: Base): Block {
  const variants = new Map<string, SnapshotType>();
  return {
    readLine(line) {
      const found = readVariants(line, indent);
      for (const variant of found) {
        const { text } = variant;
        if (variants.has(text)) throw new LineError(`the variant \`${text}\` stands here twice`, indent);
        variants.set(text, variant);
      }
      return { texts: found.map(({ text }) => text) };
    },
    result: () => ({ kind: 'union', ...base, variants: unionVariants([...variants.values()]) }),
  };
}
