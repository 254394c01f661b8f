import type { Constraints, Field, Model, TypeExpression } from '../model.ts';
import { typesOf, visitType } from '../visit.ts';
import { checksOf, type RandomModule } from './random-modules.ts';

/** What a module's schemas check, and no constraint of the reference says. */
export function untoldChecks({ models }: RandomModule, reference: Readonly<Record<string, Model>>): string[] {
  return models.flatMap(({ name, schema }) => {
    const model = reference[name];
    const told = model ? constraintsOf(model).map(factsOf) : [];
    const isTold = (facts: readonly string[]) =>
      told.some((each) => facts.every((fact) => each.includes(fact)));
    return checksOf(schema)
      .filter(({ facts }) => !isTold(factsOf(facts)))
      .map(({ source }) => `${name}: ${source}`);
  });
}

/** Everything that is enforced anywhere in a model. */
function constraintsOf(model: Model): Constraints[] {
  const found: Constraints[] = [];
  const addField = ({ constraints }: Field) => {
    if (constraints) found.push(constraints);
  };
  const add = (type: { constraints?: Constraints }) => {
    if (type.constraints) found.push(type.constraints);
  };
  if (model.kind === 'object') for (const field of model.fields) addField(field);
  for (const type of typesOf(model))
    visitType<TypeExpression['kind']>(type, {
      string: add,
      number: add,
      bigint: add,
      date: add,
      array: add,
      set: add,
      map: add,
      record: add,
      external: add,
      object({ fields }) {
        for (const field of fields) addField(field);
      },
    });
  return found;
}

/** Each fact as a text; a pattern with its flags. */
function factsOf({ also = [], ...constraints }: Constraints): string[] {
  const { pattern, patternFlags = '', rewritten = [], ...rest } = constraints;
  return [
    ...(pattern === undefined ? [] : [`pattern /${pattern}/${patternFlags}`]),
    ...rewritten.map((how) => `rewritten ${how}`),
    ...Object.entries(rest).map(([key, value]) => `${key} ${String(value)}`),
    ...also.flatMap(factsOf),
  ];
}
