import { unreachable } from '../../reference/model.ts';
import type { SnapshotField, SnapshotModel, SnapshotOperation } from './snapshot.ts';
import type { Head } from './read-head.ts';
import { readField, readMember, readOperationLine, readVariants } from './read-lines.ts';
import { parseType } from './parse-type.ts';
import { Fault } from './scan.ts';
import { byName } from './sorted.ts';
import { type SnapshotType, unionVariants } from './type.ts';

/** A model or operation while its lines are read. */
export interface Block {
  /** @throws Fault when the line does not belong in such a block */
  readLine(line: string): void;
  /** All of it, in order of names: lines may stand in any order. */
  result(): SnapshotModel | SnapshotOperation;
}

const indent = 2;

export function openBlock(head: Head, group: string): Block {
  const { kind, name } = head;
  if (kind === 'operation') return operationBlock({ name, group });
  const base = { name, group, direction: head.direction, deprecated: head.deprecated };
  switch (kind) {
    case 'object':
      return objectBlock(base);
    case 'enum':
      return enumBlock({ ...base, open: head.open });
    case 'union':
      return unionBlock(base);
    default:
      return unreachable(kind, 'openBlock');
  }
}

type Base = Pick<SnapshotModel, 'name' | 'group' | 'direction' | 'deprecated'>;

function operationBlock(head: Pick<SnapshotOperation, 'name' | 'group'>): Block {
  let operation: SnapshotOperation = head;
  return {
    readLine(line) {
      const facts = readOperationLine(line, indent);
      const known = Object.keys(facts).find((key) => Object.hasOwn(operation, key));
      if (known !== undefined) throw new Fault(`the operation has a ${known} already`, indent);
      operation = { ...operation, ...facts };
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
        if (fields.has(field.name)) throw new Fault(`the field \`${field.name}\` stands here twice`, indent);
        fields.set(field.name, field);
        return;
      }
      if (additional !== undefined) throw new Fault('`[key]` stands here twice', indent);
      const at = indent + beyond.length;
      additional = parseType({ text: line.slice(at), at });
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
      if (values.has(value)) throw new Fault(`the value \`${value}\` stands here twice`, indent);
      values.set(value, key);
    },
    result: () => ({ kind: 'enum', ...base, values: byName([...values]) }),
  };
}

function unionBlock(base: Base): Block {
  const variants = new Map<string, SnapshotType>();
  return {
    readLine(line) {
      for (const variant of readVariants(line, indent)) {
        const { text } = variant;
        if (variants.has(text)) throw new Fault(`the variant \`${text}\` stands here twice`, indent);
        variants.set(text, variant);
      }
    },
    result: () => ({ kind: 'union', ...base, variants: unionVariants([...variants.values()]) }),
  };
}
