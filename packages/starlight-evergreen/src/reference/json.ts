import type { Field, Model, Operation, Reference } from './model.ts';
import { defaultText } from './pages/default-text.ts';
import { typeText } from './pages/type-phrase.ts';
import type { LoadedRelease } from './read/index.ts';
import { isJson } from './sample/fits.ts';

/** The reference for other programs: types as TypeScript text. Absent facts are absent keys. */
export function toJson(releases: readonly LoadedRelease[]) {
  return {
    releases: Object.fromEntries(releases.map(({ reference }) => [reference.id, releaseJson(reference)])),
  };
}

function releaseJson(reference: Reference) {
  return {
    package: reference.package,
    version: reference.version,
    models: Object.fromEntries(
      Object.entries(reference.models).map(([name, model]) => [name, modelJson(model)]),
    ),
    operations: reference.operations.map(operationJson),
  };
}

function modelJson(model: Model) {
  const { kind, direction, from, exported, schema, isInferred, description, deprecated } = model;
  const base = {
    kind,
    direction,
    ...(from !== undefined && { from }),
    ...(exported !== undefined && { exported }),
    schema,
    ...(isInferred && { isInferred }),
    ...(description !== undefined && { description }),
    ...(deprecated !== undefined && { deprecated }),
  };
  switch (model.kind) {
    case 'object':
      return {
        ...base,
        fields: model.fields.map(fieldJson),
        ...(model.additional && { additional: typeText(model.additional) }),
        ...(model.strict && { strict: true }),
      };
    case 'enum':
      return { ...base, values: model.values.map(({ value }) => value), open: model.open };
    case 'union':
      return { ...base, variants: model.variants.map(typeText) };
  }
}

function fieldJson({
  name,
  wireName,
  type,
  optional,
  nullable,
  constraints,
  deprecated,
  description,
  ...rest
}: Field) {
  return {
    name,
    wireName,
    type: typeText(type),
    optional,
    nullable,
    ...('default' in rest && { default: defaultOf(rest.default) }),
    ...(rest.generatedDefault && { generatedDefault: true }),
    ...(constraints && { constraints }),
    ...(deprecated !== undefined && { deprecated }),
    ...(description !== undefined && { description }),
  };
}

/** What JSON cannot say stands as code has it. */
function defaultOf(value: unknown): unknown {
  return isJson(value) ? value : defaultText(value);
}

function operationJson({
  parameters,
  request,
  response,
  examples: _examples,
  declaredIn: _declaredIn,
  ...operation
}: Operation) {
  return {
    ...operation,
    ...(parameters && { parameters: parameters.map((each) => ({ ...each, type: typeText(each.type) })) }),
    ...(request && { request: typeText(request) }),
    ...(response && { response: typeText(response) }),
  };
}
