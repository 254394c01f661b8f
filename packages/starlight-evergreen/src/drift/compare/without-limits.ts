import type { Constraints } from '../../reference/model.ts';
import { withTypesIn } from '../snapshot/names-in-type.ts';
import { inlineObjectType, limitedType, type SnapshotType, wordType } from '../snapshot/type.ts';

/**
 * A type as TypeScript has it. It knows no limits: whether a number has to be whole, or an object refuses more properties
 * than its own, makes no difference to it. That a text is rewritten is no limit: code may read another one.
 */
export function withoutLimits(type: SnapshotType): SnapshotType {
  if (type.kind === 'word' && type.text === 'integer') return wordType('number');
  if (type.kind === 'limited') return limitedType(withoutLimits(type.of), rewritingOf(type.constraints));
  const bare = withTypesIn(type, withoutLimits);
  if (bare.kind !== 'object') return bare;
  const isStrict = bare.additional?.text === 'never';
  const isLimited = bare.fields.some(({ constraints }) => Object.keys(constraints).length > 0);
  if (!isStrict && !isLimited) return bare;
  return inlineObjectType(
    bare.fields.map((field) => ({ ...field, constraints: rewritingOf(field.constraints) })),
    isStrict ? undefined : bare.additional,
  );
}

function rewritingOf({ rewritten = [], also = [] }: Constraints): Constraints {
  const all = [...rewritten, ...also.flatMap((each) => each.rewritten ?? [])];
  return all.length === 0 ? {} : { rewritten: all };
}
