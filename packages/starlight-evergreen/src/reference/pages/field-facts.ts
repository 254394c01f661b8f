import { inlineCode, link, type PhrasingContent, strong, text } from '../../markdown/build.ts';
import type { Constraints, Field, TypeExpression } from '../model.ts';
import { outerUnion } from '../visit.ts';
import { defaultText } from './default-text.ts';
import type { PageContext } from './page-context.ts';
import { limitFacts } from './type-limits.ts';
import { typePhrase } from './type-phrase.ts';

/** Type, required, default, constraints, and a wire name that nobody would guess, most important first. */
export function fieldFacts(field: Field, context: PageContext): PhrasingContent[][] {
  const parts: PhrasingContent[][] = [
    typePhrase(field.type, field.nullable, (model) => context.hrefOf(model)),
    field.optional ? [text('optional')] : [strong('required')],
  ];
  const union = outerUnion(field.type)?.name;
  if (union !== undefined)
    parts.push([text('exported as '), link(context.links.model(union), inlineCode(union))]);
  if (field.deprecated !== undefined) parts.push([strong('deprecated')]);
  if ('default' in field) parts.push([text('default '), inlineCode(defaultText(field.default))]);
  if (field.generatedDefault) parts.push([text('default generated')]);
  parts.push(...limitFacts(field.type, field.constraints ?? ownLimits(field.type)));
  if (field.wireName !== context.wireNameOf(field.name))
    parts.push([text('wire name '), inlineCode(field.wireName)]);
  return parts;
}

function ownLimits(type: TypeExpression): Constraints | undefined {
  return 'constraints' in type ? type.constraints : undefined;
}
