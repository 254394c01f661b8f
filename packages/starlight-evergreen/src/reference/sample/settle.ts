import { isDeepStrictEqual } from 'node:util';
import { fits, modelOf } from './fits.ts';
import { type ExampleToProve, type Proof, proofOf } from './prove.ts';
import { repair } from './repair.ts';
import { decode, encode } from './run-schema.ts';
import { toSource } from './source.ts';
import { fromWire, toWire } from './wire.ts';

/** A value with its proof: the one given, or one near to it that the SDK's schema takes. */
export interface Settled extends Proof {
  value: unknown;
}

/**
 * Proves a value that was made up. Where the SDK's schema refuses it for what no reference tells (a refinement, a check of a
 * format's details), a value near to it is looked for that the schema takes.
 * @returns the value given with what is wrong with it, when none is found
 */
export function settle(example: ExampleToProve): Settled {
  const first = proofOf(example);
  if (first.problems.length === 0) return { ...first, value: example.value };
  const isGiven = first.problems.some(({ where }) => isOfAuthor(example, where));
  if (isGiven) return { ...first, value: example.value };
  for (const near of nearValues(example)) {
    if (!isWritable(near.value)) continue;
    const proof = proofOf({ ...example, ...near });
    if (proof.problems.length === 0) return { ...proof, value: near.value };
  }
  // Of a value that nobody wrote, one fault says enough.
  const failed = { value: example.value, problems: first.problems.slice(0, 1) };
  return transformed(example) ?? failed;
}

/** Whether somebody gave an example of the field that is wrong: then it is shown as it is, or not at all. */
function isOfAuthor({ reference }: ExampleToProve, where: string): boolean {
  const [name = '', property] = where.split('.');
  const model = reference.models[name];
  const field =
    model?.kind === 'object' &&
    model.fields.find((each) => each.name === property || each.wireName === property);
  return field !== undefined && field !== false && field.examples !== undefined;
}

/** Can code make the value? */
function isWritable(value: unknown): boolean {
  try {
    toSource(value);
    return true;
  } catch {
    return false;
  }
}

/** Values that the schema takes, or makes of what it takes. */
function* nearValues({
  reference,
  modelName,
  value,
  schema,
  codec,
}: ExampleToProve): Generator<{ value: unknown; wire?: unknown }> {
  if (codec === 'wire' && modelOf(reference, modelName).direction !== 'request') {
    const found = repair(toWire(reference, modelName, value), (wire) => decode(schema, wire));
    if (found === undefined) return;
    yield { value: fromWire(reference, modelName, found.value) };
    yield { value: found.data };
    yield { value: found.data, wire: found.value };
    return;
  }
  if (codec === 'plain') {
    const written = repair(value, (each) => encode(schema, each) ?? decode(schema, each));
    if (written !== undefined) yield* [{ value: written.value }, { value: written.data }];
  }
  const found = repair(value, (each) => decode(schema, each));
  if (found !== undefined) yield* [{ value: found.value }, { value: found.data }];
}

/** A one-way transform is proven by what it makes the value of: that is what travels. */
function transformed({ reference, modelName, value, schema, codec }: ExampleToProve): Settled | undefined {
  if (codec !== 'plain') return undefined;
  const found = repair(value, (each) => decode(schema, each));
  if (found === undefined) return undefined;
  const isOfType = fits(reference, { kind: 'model', name: modelName }, found.data, 'typescript');
  if (!isOfType || !isWritable(found.data) || isDeepStrictEqual(found.value, found.data)) return undefined;
  return { value: found.data, wire: found.value, problems: [] };
}
