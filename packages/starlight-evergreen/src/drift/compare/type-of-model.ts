import type { SnapshotModel } from '../snapshot/snapshot.ts';
import { inlineObjectType, literalType, type SnapshotType, unionType, wordType } from '../snapshot/type.ts';

/** What a model is, written out as a type. */
export function typeOfModel(model: SnapshotModel): SnapshotType {
  switch (model.kind) {
    case 'object':
      return inlineObjectType([...model.fields.values()], model.additional);
    case 'enum': {
      const members = [...model.values.keys()].map(literalType);
      return unionType(model.open ? [...members, wordType('string')] : members);
    }
    case 'union':
      return unionType(model.variants);
  }
}
