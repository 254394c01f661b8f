import { inlineCode, link, type PhrasingContent, strong, text } from '../../markdown/build.ts';
import type { Constraints, Field, TypeExpression } from '../model.ts';
import { isJson } from '../sample/fits.ts';
import { toSource } from '../sample/source.ts';
import { outerUnion } from '../visit.ts';
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

/** As code has it, where JSON cannot say it. */
function defaultText(value: unknown): string {
  return isJson(value) ? JSON.stringify(value) : toSource(value, { width: Number.POSITIVE_INFINITY });
}

function ownLimits(type: TypeExpression): Constraints | undefined {
  return 'constraints' in type ? type.constraints : undefined;
}
