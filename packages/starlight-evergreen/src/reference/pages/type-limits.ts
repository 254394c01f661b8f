import { inlineCode, joinPhrases, type PhrasingContent, text } from '../../markdown/build.ts';
import type { Constraints, TypeExpression } from '../model.ts';
import { constraintPhrases } from './constraint-words.ts';
import { typeText } from './type-phrase.ts';

/** What is enforced at a place inside a type. */
interface InnerLimits {
  /** Such as `each element`; absent for a variant that reads as the type does. */
  where?: PhrasingContent[];
  facts: PhrasingContent[][];
}

/**
 * What a value is bound to beyond its type: its own limits first, then those of what is inside it.
 * @param constraints - its own, where they do not stand in the type
 */
export function limitFacts(type: TypeExpression, constraints = constraintsIn(type)): PhrasingContent[][] {
  return [...ownFacts(type, constraints), ...innerLimits(type).map(sentence)];
}

function ownFacts(type: TypeExpression, constraints: Constraints | undefined): PhrasingContent[][] {
  return [
    ...(type.kind === 'number' && type.integer === true ? [[text('whole number')]] : []),
    ...(type.kind === 'json' ? [[text('any value that JSON can say')]] : []),
    ...(type.kind === 'object' && type.strict ? [[text('no other properties')]] : []),
    ...(constraints ? constraintPhrases(constraints, type) : []),
  ];
}

function constraintsIn(type: TypeExpression): Constraints | undefined {
  return 'constraints' in type ? type.constraints : undefined;
}

/** "each element: at least 10, at most 20" */
function sentence({ where, facts }: InnerLimits): PhrasingContent[] {
  const phrases = joinPhrases(facts, ', ');
  return where ? [...where, text(': '), ...phrases] : phrases;
}

function innerLimits(type: TypeExpression): InnerLimits[] {
  switch (type.kind) {
    case 'array':
    case 'set':
      return limitsAt('each element', type.items);
    case 'map':
    case 'record':
      return [...(type.keys ? limitsAt('each key', type.keys) : []), ...limitsAt('each value', type.values)];
    case 'tuple':
      return [
        ...type.items.flatMap((item, index) => limitsAt(`element ${index + 1}`, item)),
        ...(type.rest ? limitsAt('each further element', type.rest) : []),
      ];
    case 'union':
      return variantLimits(type.variants);
    case 'intersection':
      return type.parts.flatMap((part) => limitFacts(part).map((fact) => ({ facts: [fact] })));
    default:
      return [];
  }
}

/** The limits of a type at a place, and those further inside it. */
function limitsAt(place: string, type: TypeExpression): InnerLimits[] {
  const own = ownFacts(type, constraintsIn(type));
  const inner = innerLimits(type).map(({ where, facts }) => ({
    where: where ? [...where, text(` of ${place}`)] : [text(place)],
    facts,
  }));
  return [...(own.length > 0 ? [{ where: [text(place)], facts: own }] : []), ...inner];
}

/** Variants that read alike differ in their limits alone: one of them holds. */
function variantLimits(variants: readonly TypeExpression[]): InnerLimits[] {
  return [...Map.groupBy(variants, (variant) => typeText(variant))].flatMap(([name, alike]) => {
    const facts = alike.map((variant) => limitFacts(variant)).filter((each) => each.length > 0);
    if (facts.length === 0) return [];
    const ways = facts.map((each) => joinPhrases(each, ', '));
    // One without any limit takes what the others refuse.
    if (facts.length < alike.length) ways.push([text('any other')]);
    const one = joinPhrases(ways, ', or ');
    const isWhole = alike.length === variants.length;
    return [{ ...(!isWhole && { where: [inlineCode(name)] }), facts: [one] }];
  });
}
