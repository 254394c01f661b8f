import { isDeepStrictEqual } from 'node:util';
import type { RootContent } from 'mdast';
import type { Model, UnionModel } from '../model.ts';
import { toWire } from '../sample/wire.ts';
import type { PageContext } from './page-context.ts';
import type { Example } from './examples.ts';
import { objectHeadings } from './links.ts';
import { codeBlock, heading, inlineCode, paragraph, text } from '../../markdown/build.ts';
import { typePhrase } from './type-phrase.ts';

/** An object or an enum as its reader writes it, and as it travels where that differs. */
export function usageSection(model: Model, context: PageContext): RootContent[] {
  const [first, full] = context.examplesOf(model);
  if (!first) return [];
  const nodes: RootContent[] = [
    heading(2, text(objectHeadings.usage)),
    ...exampleBlocks(model, first, context),
  ];
  if (full) {
    nodes.push(
      heading(3, text(objectHeadings.full)),
      paragraph(text(everyFieldNote)),
      ...exampleBlocks(model, full, context),
    );
  }
  return nodes;
}

/** An example with every field may say more than an API takes at once; no schema tells which fields exclude each other. */
const everyFieldNote =
  'Each field once, to show its form. Where fields exclude each other, their descriptions say so.';

/** A heading and a block for each variant; the type of each is linked. */
export function variantSections(model: UnionModel, context: PageContext): RootContent[] {
  const examples = context.examplesOf(model);
  return model.variants.flatMap((variant, index): RootContent[] => {
    const title = typePhrase(variant, false, (name) => context.hrefOf(name));
    const example = examples[index];
    return [
      heading(3, ...(title.length > 0 ? title : [inlineCode('unknown')])),
      ...(example ? exampleBlocks(model, example, context) : []),
    ];
  });
}

function exampleBlocks(model: Model, { value, source }: Example, context: PageContext): RootContent[] {
  const wire = toWire(context.reference, model.name, value);
  const module = codeBlock('ts', source);
  // What is the same on the wire but for its quotes needs no second block.
  if (typeof value !== 'object' && isDeepStrictEqual(wire, value)) return [module];
  return [module, codeBlock('json', JSON.stringify(wire, null, 2), 'title="On the wire"')];
}
