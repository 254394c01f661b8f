import type { ModelJson, ReleaseJson } from '../reference-json.ts';

/** A model of the reference, and the names of the aliases that stand for it in the judged source. */
export interface JudgedModel {
  name: string;
  model: ModelJson;
  /** The type as the package declares it. */
  declared: string;
  /** The types as the reference has them: of each field, or of the whole model. */
  read: readonly string[];
}

/**
 * The reference as a module of TypeScript: an alias for each model as its package declares it, and one for each type that
 * the reference says. Names inside the latter are those of the models.
 */
export function judgedSource(release: ReleaseJson): {
  text: string;
  specifiers: string[];
  models: JudgedModel[];
} {
  const entries = Object.entries(release.models);
  const specifiers = [
    ...new Set([release.package, ...entries.map(([, { from }]) => from ?? release.package)]),
  ];
  const lines = specifiers.map((specifier, at) => `import type * as $E${at} from '${specifier}';`);
  const models = entries.map(([name, model], index): JudgedModel => {
    const entry = `$E${specifiers.indexOf(model.from ?? release.package)}`;
    const declared = `$D${index}`;
    const exported = model.exported ?? name;
    lines.push(
      model.isInferred
        ? `type ${declared} = (typeof ${entry}.${model.schema})['_zod']['output'];`
        : `type ${declared} = ${entry}.${exported};`,
      named(name, declared),
    );
    const read = textsOf(model).map((text, at) => {
      const alias = `$R${index}_${at}`;
      lines.push(`type ${alias} = ${text};`);
      return alias;
    });
    return { name, model, declared, read };
  });
  return { text: `${lines.join('\n')}\n`, specifiers, models };
}

/** A name that is qualified is one of a namespace. */
function named(name: string, declared: string): string {
  const [last = name, ...outer] = name.split('.').toReversed();
  return outer.reduce(
    (inner, namespace) => `namespace ${namespace} { export ${inner} }`,
    `type ${last} = ${declared};`,
  );
}

function textsOf(model: ModelJson): string[] {
  switch (model.kind) {
    case 'object':
      return model.fields.map(({ type }) => type);
    case 'enum':
      return [];
    case 'union':
      return [model.variants.join(' | ')];
  }
}
