import type { Constraints, Field } from '../../reference/model.ts';
import type { SnapshotField } from './snapshot.ts';
import { isConstraint } from './facts.ts';
import { jsonText } from './spelling.ts';

/** @param variants - those of the field's type, in order of their text; `null` among them counts as nullable */
export function snapshotField(field: Field, variants: readonly string[]): SnapshotField {
  const others = variants.filter((variant) => variant !== 'null');
  const isUnionWithNull = others.length > 0 && others.length < variants.length;
  return {
    name: field.name,
    wireName: field.wireName,
    type: unionText(isUnionWithNull ? others : variants),
    optional: field.optional,
    nullable: field.nullable || isUnionWithNull,
    ...(field.default !== undefined && { default: jsonText(field.default) }),
    constraints: constraintsOf(field.constraints ?? {}),
    deprecated: field.deprecated !== undefined,
  };
}

/** Variants as one type. `never` is what TypeScript calls a union of nothing. */
export function unionText(variants: readonly string[]): string {
  return variants.length === 0 ? 'never' : variants.join(' | ');
}

/** Without keys that hold nothing. */
function constraintsOf(constraints: Constraints): Constraints {
  return Object.fromEntries(
    Object.entries(constraints).filter(([name, value]) => isConstraint(name) && value !== undefined),
  );
}
