import type { BlockContent } from 'mdast';
import { inlineCode, paragraph, text } from '../../markdown/build.ts';
import { textFold } from '../../markdown/html.ts';
import type { EnumModel, TypeExpression, UnionModel } from '../model.ts';
import { modelsIn } from '../visit.ts';
import { enumValues } from './enum-values.ts';
import type { PageContext } from './page-context.ts';
import { typePhrase } from './type-phrase.ts';

/**
 * What a field's type stands for where it is only a wrapper: the values of enums, the types of unions. Nobody opens
 * another page to read three words.
 */
export function wrappedTypes(type: TypeExpression, context: PageContext): BlockContent[] {
  const found = new Set<Wrapper>();
  addWrappers(type, context, found);
  return [...found].flatMap((model) =>
    model.kind === 'enum' ? valuesOf(model) : [unionLine(model, context)],
  );
}

type Wrapper = EnumModel | UnionModel;

/** Each once, those of a union's variants after it. */
function addWrappers(type: TypeExpression, context: PageContext, found: Set<Wrapper>): void {
  for (const name of modelsIn(type)) {
    const model = context.reference.models[name];
    if (!model || model.kind === 'object' || found.has(model)) continue;
    found.add(model);
    if (model.kind === 'union') for (const variant of model.variants) addWrappers(variant, context, found);
  }
}

/** Values with words of their own are as long as a list of fields. */
function valuesOf(model: EnumModel): BlockContent[] {
  const blocks = enumValues(model);
  return blocks.some(({ type }) => type === 'list')
    ? textFold({}, model.values.length === 1 ? '1 value' : `${model.values.length} values`, blocks)
    : blocks;
}

function unionLine({ name, variants }: UnionModel, context: PageContext): BlockContent {
  const type = typePhrase({ kind: 'union', variants }, false, (model) => context.hrefOf(model));
  return paragraph(inlineCode(name), text(' is '), ...type, text('.'));
}
