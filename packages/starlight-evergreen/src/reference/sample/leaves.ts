import type { Constraints, TypeExpression } from '../model.ts';
import { wordsOf } from './generic.ts';
import { instanceOf } from './instances.ts';
import { bigintNear, dateNear, numberNear, textNear } from './near.ts';
import { impossible, type Slot, unwritable } from './slot.ts';

export type Leaf = Exclude<
  TypeExpression,
  { kind: 'model' | 'array' | 'set' | 'map' | 'record' | 'tuple' | 'union' | 'intersection' | 'object' }
>;

/**
 * A value of a type that holds no others, where no candidate fits.
 * @param fallback - told that nothing but the type says what it is
 */
export function sampleLeaf(
  type: Leaf,
  slot: Slot,
  constraints: Constraints | undefined,
  fallback: <T>(value: T) => T,
): unknown {
  const here: Slot = { ...slot, constraints };
  switch (type.kind) {
    case 'string':
      return textNear(fallback(textWish(slot)), constraints) ?? impossible(here, 'text');
    case 'number': {
      const wish = slot.candidates.find((candidate) => typeof candidate === 'number');
      return numberNear(wish ?? fallback(1), constraints, type.integer) ?? impossible(here, 'number');
    }
    case 'boolean':
      return fallback(true);
    case 'bigint':
      if (type.value !== undefined) return BigInt(type.value);
      return bigintNear(bigintWish(slot) ?? fallback(1n), constraints) ?? impossible(here, 'bigint');
    case 'date': {
      const wish = slot.candidates.find((candidate) => candidate instanceof Date);
      const date = wish ?? fallback(new Date('2026-01-01T00:00:00.000Z'));
      return dateNear(date, constraints) ?? impossible(here, 'date');
    }
    case 'null':
      return null;
    case 'undefined':
      return undefined;
    case 'any':
    case 'unknown':
    case 'json':
      return fallback({});
    case 'literal':
      return type.value;
    case 'external':
      return (instanceOf(type.text, constraints) ?? unwritable(slot, type.text)).value;
    case 'never':
      return unwritable(slot, 'never');
  }
}

/** A candidate that is a word, though not one that fits, says more than the field's own. */
function textWish(slot: Slot): string {
  const wish = slot.candidates.find((candidate) => typeof candidate === 'string' && /^\S+$/.test(candidate));
  return typeof wish === 'string' ? wish : wordsOf(slot.field);
}

function bigintWish({ candidates }: Slot): bigint | undefined {
  const wish = candidates.find((candidate) => typeof candidate === 'number' && Number.isInteger(candidate));
  return typeof wish === 'number' ? BigInt(wish) : undefined;
}
