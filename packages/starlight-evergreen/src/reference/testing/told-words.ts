import type { Constraints } from '../model.ts';
import { checksOf, type RandomModule } from './random-modules.ts';

/** What a module's schemas check, and no word of a page says. */
export function untoldWords({ models }: RandomModule, pages: ReadonlyMap<string, string>): string[] {
  return models.flatMap(({ name, schema }) => {
    const page = (pages.get(name) ?? '').replaceAll('\\', '');
    return checksOf(schema).flatMap(({ source, facts }) =>
      wordsOf(facts)
        .filter((words) => !page.includes(words.replaceAll('\\', '')))
        .map((words) => `${name}: ${source} is not told as "${words}"`),
    );
  });
}

/** Words apart from those that pages are made with, so that one of the two can be wrong. */
function wordsOf(facts: Constraints): string[] {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = facts;
  const shown = (limit: number | string) => String(limit).split('T')[0] ?? '';
  const words = [
    facts.minLength !== undefined &&
      facts.minLength !== facts.maxLength &&
      `at least ${facts.minLength} char`,
    facts.maxLength !== undefined && facts.minLength !== facts.maxLength && `at most ${facts.maxLength} char`,
    facts.minLength !== undefined && facts.minLength === facts.maxLength && `exactly ${facts.minLength} char`,
    facts.minItems !== undefined && `at least ${facts.minItems} element`,
    facts.maxItems !== undefined && `at most ${facts.maxItems} element`,
    facts.minSize !== undefined && `at least ${facts.minSize} e`,
    facts.maxSize !== undefined && `at most ${facts.maxSize} e`,
    ...[minimum, maximum, exclusiveMinimum, exclusiveMaximum].map(
      (each) => each !== undefined && shown(each),
    ),
    facts.multipleOf !== undefined && `multiple of ${facts.multipleOf}`,
    facts.startsWith !== undefined && `starts with \`${facts.startsWith}\``,
    facts.endsWith !== undefined && `ends with \`${facts.endsWith}\``,
    facts.includes !== undefined && `contains \`${facts.includes}\``,
    facts.pattern !== undefined && facts.pattern,
    facts.format === 'lowercase' && 'no capital letters',
    facts.format === 'uppercase' && 'no small letters',
    facts.format !== undefined && !facts.format.endsWith('case') && `format \`${facts.format}`,
    facts.rewritten?.includes('trimmed') === true && 'spaces around it are removed',
    facts.rewritten?.includes('uppercase') === true && 'made uppercase',
    facts.rewritten?.includes('lowercase') === true && 'made lowercase',
    facts.rewritten?.includes('normalized') === true && 'normalised',
  ];
  return words.filter((each) => each !== false);
}
