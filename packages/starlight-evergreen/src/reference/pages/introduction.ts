import type { BlockContent } from 'mdast';
import type { Model } from '../model.ts';
import type { PageContext } from './page-context.ts';
import { inlineCode, link, paragraph, type PhrasingContent, text } from '../../markdown/build.ts';
import { saysSomething, plainProse, readProse } from './prose.ts';
import type { Usage } from './usage.ts';

/** How a page begins, and the same as plain text for search engines. */
export interface Introduction {
  blocks: BlockContent[];
  plain: string;
}

/** What a model is: its own description, else what its first use says of it. */
export function introduction(model: Model, context: PageContext): Introduction {
  if (saysSomething(model.description)) {
    return { blocks: readProse(model.description), plain: plainProse(model.description) };
  }
  const usage = context.usageOf(model.name);
  const [operationUse] = usage.operations;
  if (operationUse) return fromOperation(operationUse, context);
  const [fieldUse] = usage.fields;
  if (fieldUse) return fromField(fieldUse.model, fieldUse.field, context);
  const [union] = usage.unions;
  if (union) {
    return {
      blocks: [
        paragraph(
          text('One of the variants of '),
          link(context.links.model(union.name), inlineCode(union.name)),
          text('.'),
        ),
      ],
      plain: `One of the variants of ${union.name}.`,
    };
  }
  const sentence = `Exported by ${context.reference.package}; no other type refers to it by this name.`;
  return { blocks: [paragraph(text(sentence))], plain: sentence };
}

function fromOperation({ operation, as }: Usage['operations'][number], context: PageContext): Introduction {
  const verb = as === 'request' ? 'takes' : 'returns';
  const words = paragraph(
    text('What '),
    link(context.links.operation(operation.name), inlineCode(operation.name)),
    text(` ${verb}.`),
  );
  const plain = `What ${operation.name} ${verb}.`;
  if (!saysSomething(operation.description)) return { blocks: [words], plain };
  const [summary] = readProse(operation.description);
  return {
    blocks: [words, ...(summary ? [summary] : [])],
    plain: `${plain} ${plainProse(operation.description, 120)}`,
  };
}

function fromField(parent: Model, name: string, context: PageContext): Introduction {
  const field = parent.kind === 'object' ? parent.fields.find((each) => each.name === name) : undefined;
  const words: PhrasingContent[] = [
    text('The value of '),
    link(context.links.field(parent, name), inlineCode(name)),
    text(' in '),
    link(context.links.model(parent.name), inlineCode(parent.name)),
    text('.'),
  ];
  const plain = `The value of ${name} in ${parent.name}.`;
  if (!field || !saysSomething(field.description)) return { blocks: [paragraph(...words)], plain };
  return {
    blocks: [paragraph(...words), ...readProse(field.description)],
    plain: `${plain} ${plainProse(field.description, 100)}`,
  };
}
