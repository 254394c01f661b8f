import type { BlockContent } from 'mdast';
import type { Errors } from '../../config/errors.ts';
import { errorsOf, type OperationError } from '../errors.ts';
import type { PageContext } from './page-context.ts';
import {
  emphasis,
  heading,
  inlineCode,
  joinPhrases,
  link,
  list,
  paragraph,
  type PhrasingContent,
  strong,
  text,
} from '../../markdown/build.ts';
import { readOwnLine, readOwnProse } from './prose.ts';

/** How a call fails: its own codes first, those of any call, and how they reach the caller. */
export function errorSection(operation: string, context: PageContext): BlockContent[] {
  const { operations, errors } = context.release.config;
  const content = [
    ...(errors ? ownErrors(operation, errors) : []),
    ...(operations ? readOwnProse(operations.errors) : []),
  ];
  return content.length === 0 ? [] : [heading(2, text('Errors')), ...content];
}

function ownErrors(operation: string, errors: Errors): BlockContent[] {
  const all = errorsOf(errors, operation) ?? [];
  const shown = all.filter(({ isShown }) => isShown);
  const others = all.filter(({ isShown }) => !isShown);
  const { shown: { where } = { where: '' } } = errors;
  const title = where === '' || shown.length === 0 ? '' : `These can be seen ${where}:`;
  const rest = where === '' ? '' : `Not ${where}:`;
  return [
    ...part(title, shown, errors),
    ...part(rest, others, errors),
    paragraph(
      text(
        all.length === 0 ? 'Only what any call can be refused with: ' : 'Any call can also be refused with ',
      ),
      ...joinPhrases(
        errors.common.map((code) => [codeLink(code, errors)]),
        ', ',
      ),
      text('. '),
      link(errors.page, text('All codes')),
      text('.'),
    ),
  ];
}

function part(title: string, entries: readonly OperationError[], errors: Errors): BlockContent[] {
  if (entries.length === 0) return [];
  return [
    ...(title === '' ? [] : [paragraph(text(title))]),
    list(entries.map((entry) => errorLine(entry, errors))),
  ];
}

function errorLine({ code, status, cause, fix }: OperationError, errors: Errors): PhrasingContent[] {
  return [
    codeLink(code, errors),
    text(' '),
    strong(status.join(', ')),
    text(': '),
    ...readOwnLine(cause),
    text(' '),
    emphasis(...readOwnLine(fix)),
  ];
}

function codeLink(code: string, { page }: Errors): PhrasingContent {
  return link(`${page}#${code}`, inlineCode(code));
}
