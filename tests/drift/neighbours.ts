import type { Reference, TypeExpression } from '../../packages/starlight-evergreen/src/reference/model.ts';

/** The models that a text speaks of, and of unions among them those that they are made of. */
export function neighbours(text: string, { models }: Reference): string[] {
  const seen = new Set<string>();
  const visit = (name: string) => {
    const model = models[name];
    if (!model || seen.has(name)) return;
    seen.add(name);
    if (model.kind === 'union') for (const variant of model.variants) modelNames(variant).forEach(visit);
  };
  (text.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu) ?? []).forEach(visit);
  return [...seen];
}

function modelNames(type: TypeExpression): string[] {
  switch (type.kind) {
    case 'model':
      return [type.name];
    case 'array':
      return modelNames(type.items);
    case 'record':
      return modelNames(type.values);
    case 'tuple':
      return type.items.flatMap(modelNames);
    case 'union':
      return type.variants.flatMap(modelNames);
    case 'object':
      return type.fields.flatMap((field) => modelNames(field.type));
    default:
      return [];
  }
}
