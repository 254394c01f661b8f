import type { BlockContent } from 'mdast';
import { inlineCode, joinPhrases, list, paragraph, text } from '../../markdown/build.ts';
import { textFold } from '../../markdown/html.ts';
import type { EnumModel } from '../model.ts';

/** Enums with more values are folded. */
const mostValues = 16;

/** The values that an enum's page lists, with their words where they have any. */
export function enumValues({ values, open }: EnumModel): BlockContent[] {
  if (values.length === 0) return [];
  const intro = open ? 'Known values: ' : 'One of ';
  const isPlain = values.every(({ description }) => description === undefined);
  const codes = values.map(({ value }) => [inlineCode(JSON.stringify(value))]);
  const all = isPlain
    ? paragraph(text(intro), ...joinPhrases(codes, ', '), text('.'))
    : list(
        values.map(({ value, description }) => [
          inlineCode(JSON.stringify(value)),
          ...(description === undefined ? [] : [text(`: ${description}`)]),
        ]),
      );
  return values.length > mostValues ? textFold({}, `${values.length} values`, [all]) : [all];
}
