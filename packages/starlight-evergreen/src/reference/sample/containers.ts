import type { Reference, TypeExpression } from '../model.ts';
import { fits } from './fits.ts';
import { textNear } from './near.ts';
import type { Recursion } from './recursion.ts';
import { candidatesFor, type CompleteRules, type FieldContext, keysFor } from './rules.ts';
import { impossible, inside, type Slot } from './slot.ts';

type TypeOf<Kind extends TypeExpression['kind']> = Extract<TypeExpression, { kind: Kind }>;

/** What values that hold others are made with. */
export interface Sampling {
  reference: Reference;
  rules: CompleteRules;
  recursion: Recursion;
  sample(type: TypeExpression, slot: Slot): unknown;
}

/** In the least form, what leads back to the model itself is left empty. */
export function endsHere({ recursion }: Sampling, { form, model }: Slot, type: TypeExpression): boolean {
  return form === 'least' && recursion.leadsBack(type, model);
}

export function sampleArray(
  sampling: Sampling,
  items: TypeExpression,
  slot: Slot,
  minItems = 0,
  maxItems = Infinity,
): unknown[] {
  const { rules, recursion, sample } = sampling;
  const ownScenes = rules.elements[slot.context.field];
  const scenes = ownScenes ?? [slot.context.scene];
  const isFinite = Number.isFinite(recursion.height(items));
  const none = endsHere(sampling, slot, items) || !isFinite;
  const wished = none ? 0 : Math.min(scenes.length, maxItems);
  if (!isFinite && minItems > 0) return impossible(slot, 'element');
  return Array.from({ length: Math.max(wished, minItems) }, (_, index) => {
    const scene = scenes[Math.min(index, scenes.length - 1)] ?? slot.context.scene;
    const context: FieldContext = { ...slot.context, scene };
    const candidates =
      ownScenes === undefined ? slot.candidates : [...candidatesFor(rules, context), ...slot.candidates];
    return sample(items, inside({ ...slot, context, candidates }));
  });
}

/** As many different items as the set has to have. */
export function sampleSet(sampling: Sampling, { items }: TypeOf<'set'>, slot: Slot): Set<unknown> {
  const { minSize = 0, maxSize = Infinity } = slot.constraints ?? {};
  const [first] = sampleArray(sampling, items, slot, Math.min(minSize, 1), maxSize);
  const found = new Set<unknown>(first === undefined ? [] : [first]);
  for (const other of differentItems(sampling, items, first)) {
    if (found.size >= minSize) break;
    found.add(other);
  }
  return found.size >= minSize ? found : impossible(slot, 'set');
}

/** Further values of a type that has several which are easily told. */
function differentItems({ reference }: Sampling, type: TypeExpression, first: unknown): unknown[] {
  const count = Array.from({ length: 20 }, (_, index) => index + 1);
  const guesses: unknown[] = [true, false, null];
  if (type.kind === 'model') {
    const model = reference.models[type.name];
    if (model?.kind === 'enum') guesses.push(...model.values.map(({ value }) => value));
  }
  if (type.kind === 'union')
    guesses.push(...type.variants.flatMap((variant) => (variant.kind === 'literal' ? [variant.value] : [])));
  if (typeof first === 'number') guesses.push(...count.flatMap((each) => [first + each, first - each]));
  if (typeof first === 'bigint') guesses.push(...count.map((each) => first + BigInt(each)));
  if (first instanceof Date)
    guesses.push(...count.map((each) => new Date(first.getTime() + each * 86_400_000)));
  if (typeof first === 'string') {
    const constraints = type.kind === 'string' ? type.constraints : undefined;
    guesses.push(...count.map((each) => `${first}-${each + 1}`));
    guesses.push(...count.map((each) => first.slice(0, -1) + String(each % 10)));
    guesses.push(...count.map((each) => textNear(`example ${each}`, constraints)));
  }
  return guesses.filter((guess) => fits(reference, type, guess, 'typescript'));
}

export function sampleRecord(
  sampling: Sampling,
  { keys, values }: TypeOf<'record'>,
  slot: Slot,
): Record<string, unknown> {
  const { recursion, rules, reference, sample } = sampling;
  const { minSize = 0 } = slot.constraints ?? {};
  const below = inside({ ...slot, depth: (slot.depth ?? 0) + 1 });
  const listed = keys && listedKeys(reference, keys);
  if (listed !== undefined && listed.length > 0)
    return Object.fromEntries(listed.map((key) => [key, sample(values, below)]));
  if (endsHere(sampling, slot, values) || !Number.isFinite(recursion.height(values))) return {};
  const wanted = keysFor(rules, slot.context);
  const wish = wanted[Math.min(slot.depth ?? 0, wanted.length - 1)] ?? 'example';
  const fitting = keys === undefined || fits(reference, keys, wish, 'typescript');
  const key = fitting ? wish : String(sample(keys, { ...below, candidates: [wish, ...slot.candidates] }));
  const names = Array.from({ length: Math.max(1, minSize) }, (_, index) =>
    index === 0 ? key : `${key}${index + 1}`,
  );
  return Object.fromEntries(names.map((name) => [name, sample(values, below)]));
}

/** The keys of a record that has to have each of them. */
function listedKeys(reference: Reference, type: TypeExpression): string[] | undefined {
  if (type.kind === 'literal') return [String(type.value)];
  if (type.kind === 'union') {
    const keys = type.variants.map((variant) => listedKeys(reference, variant));
    return keys.every((each) => each !== undefined) ? keys.flat() : undefined;
  }
  const model = type.kind === 'model' ? reference.models[type.name] : undefined;
  if (model?.kind === 'enum' && !model.open) return model.values.map(({ value }) => String(value));
  return model?.kind === 'union'
    ? listedKeys(reference, { kind: 'union', variants: model.variants })
    : undefined;
}

export function sampleMap(
  sampling: Sampling,
  { keys, values }: TypeOf<'map'>,
  slot: Slot,
): Map<unknown, unknown> {
  const { minSize = 0, maxSize = Infinity } = slot.constraints ?? {};
  const { recursion, rules, sample } = sampling;
  const isFinite = Number.isFinite(recursion.height(keys)) && Number.isFinite(recursion.height(values));
  if (maxSize === 0 || !isFinite || endsHere(sampling, slot, values))
    return minSize > 0 ? impossible(slot, 'map') : new Map();
  const below = inside(slot);
  const [first] = [sample(keys, { ...below, candidates: keysFor(rules, slot.context) })];
  const all = new Set([first]);
  for (const other of differentItems(sampling, keys, first)) {
    if (all.size >= minSize) break;
    all.add(other);
  }
  return new Map([...all].map((key) => [key, sample(values, below)]));
}

/** The items that have to be there, and of the rest none. */
export function sampleTuple({ recursion, sample }: Sampling, type: TypeOf<'tuple'>, slot: Slot): unknown[] {
  const { items, required = items.length } = type;
  const shown = items.filter((item, index) => index < required || Number.isFinite(recursion.height(item)));
  // An optional item that has no value ends the tuple.
  const end = items.findIndex((item, index) => index >= required && !Number.isFinite(recursion.height(item)));
  return (end === -1 ? shown : items.slice(0, end)).map((item) => sample(item, inside(slot)));
}

export function sampleUnion(
  { reference, recursion, sample }: Sampling,
  variants: readonly TypeExpression[],
  slot: Slot,
): unknown {
  const wanted = slot.candidates.find((candidate) =>
    variants.some(
      (variant) =>
        variant.kind !== 'external' && fits(reference, variant, candidate, 'typescript', slot.constraints),
    ),
  );
  if (wanted !== undefined) return wanted;
  // Where a file is wanted, one that the platform makes is written soonest.
  const file = variants.find(
    (variant) => variant.kind === 'external' && /^(?:Blob|File)$/.test(variant.text),
  );
  if (file !== undefined) return sample(file, slot);
  const ranked = variants
    .map((variant) => ({
      variant,
      height: recursion.height(variant, slot.constraints?.minItems),
      back: recursion.leadsBack(variant, slot.model),
      empty: variant.kind === 'null' || variant.kind === 'undefined',
    }))
    .filter(({ height }) => Number.isFinite(height));
  const outside = ranked.find(({ back, empty }) => !back && !empty) ?? ranked.find(({ back }) => !back);
  const least = ranked.toSorted((a, b) => a.height - b.height)[0];
  const chosen = outside ?? least ?? impossible(slot, 'variant');
  return sample(chosen.variant, slot);
}
