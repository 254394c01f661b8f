import type { BlockContent } from 'mdast';
import type { Model } from '../model.ts';
import type { Book } from './book.ts';
import { inlineCode, link, paragraph, type PhrasingContent, text } from '../../markdown/build.ts';
import { isTelling, plainProse, readProse } from './prose.ts';
import type { Usage } from './usage.ts';

/** How a page begins, and the same as plain text for search engines. */
export interface Introduction {
  blocks: BlockContent[];
  plain: string;
}

/** What a model is: its own description, else what its first use says of it. */
export function introduction(model: Model, book: Book): Introduction {
  if (isTelling(model.description)) {
    return { blocks: readProse(model.description), plain: plainProse(model.description) };
  }
  const usage = book.usageOf(model.name);
  const [operationUse] = usage.operations;
  if (operationUse) return fromOperation(operationUse, book);
  const [fieldUse] = usage.fields;
  if (fieldUse) return fromField(fieldUse.model, fieldUse.field, book);
  const [union] = usage.unions;
  if (union) {
    return {
      blocks: [
        paragraph(
          text('One of the variants of '),
          link(book.links.model(union.name), inlineCode(union.name)),
          text('.'),
        ),
      ],
      plain: `One of the variants of ${union.name}.`,
    };
  }
  const sentence = `Exported by ${book.reference.package}; no other type refers to it by this name.`;
  return { blocks: [paragraph(text(sentence))], plain: sentence };
}

function fromOperation({ operation, as }: Usage['operations'][number], book: Book): Introduction {
  const verb = as === 'request' ? 'takes' : 'returns';
  const words = paragraph(
    text('What '),
    link(book.links.operation(operation.name), inlineCode(operation.name)),
    text(` ${verb}.`),
  );
  const plain = `What ${operation.name} ${verb}.`;
  if (!isTelling(operation.description)) return { blocks: [words], plain };
  const [summary] = readProse(operation.description);
  return {
    blocks: [words, ...(summary ? [summary] : [])],
    plain: `${plain} ${plainProse(operation.description, 120)}`,
  };
}

function fromField(parent: Model, name: string, book: Book): Introduction {
  const field = parent.kind === 'object' ? parent.fields.find((each) => each.name === name) : undefined;
  const words: PhrasingContent[] = [
    text('The value of '),
    link(book.links.field(parent, name), inlineCode(name)),
    text(' in '),
    link(book.links.model(parent.name), inlineCode(parent.name)),
    text('.'),
  ];
  const plain = `The value of ${name} in ${parent.name}.`;
  if (!field || !isTelling(field.description)) return { blocks: [paragraph(...words)], plain };
  return {
    blocks: [paragraph(...words), ...readProse(field.description)],
    plain: `${plain} ${plainProse(field.description, 100)}`,
  };
}
