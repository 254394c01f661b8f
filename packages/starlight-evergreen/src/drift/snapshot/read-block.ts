import { unreachable } from '../../reference/model.ts';
import type { SnapshotField, SnapshotModel, SnapshotOperation } from './snapshot.ts';
import type { Head } from './read-head.ts';
import { readField, readMember, readOperationLine, readVariant } from './read-lines.ts';
import { Fault, readType } from './scan.ts';
import { byName } from './sorted.ts';

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

function operationBlock(operation: SnapshotOperation): Block {
  return {
    readLine(line) {
      for (const [key, value] of readOperationLine(line, indent)) {
        if (operation[key] !== undefined) throw new Fault(`the operation has a ${key} already`, indent);
        operation[key] = value;
      }
    },
    result: () => operation,
  };
}

function objectBlock(base: Base): Block {
  const fields = new Map<string, SnapshotField>();
  const beyond = '[key]: ';
  let additional: string | undefined;
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
      additional = readType({ text: line.slice(at), at });
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
  const variants = new Set<string>();
  return {
    readLine(line) {
      const variant = readVariant(line, indent);
      if (variants.has(variant)) throw new Fault(`the variant \`${variant}\` stands here twice`, indent);
      variants.add(variant);
    },
    result: () => ({ kind: 'union', ...base, variants: [...variants].toSorted() }),
  };
}
