import type { PhrasingContent, RootContent } from 'mdast';
import type { ReleaseConfig } from '../../config/index.ts';
import { codeParts } from '../pictures/code-parts.ts';
import { errorCodes } from '../error-codes.ts';
import { inlineCode, joinPhrases, listItem, listOf, strong, text } from '../../markdown/build.ts';

/**
 * The list of all error codes as Markdown: what its component shows.
 *
 * @param current the release whose errors they are.
 */
export function errorCodeList(current: ReleaseConfig | undefined): RootContent[] {
  if (current?.errors === undefined) return [];
  const { slug, errors } = current;
  const items = errorCodes({ slug, errors }).map(({ code, status, cause, fix, isShown, calls }) =>
    listItem(
      inlineCode(code),
      text(' '),
      strong(text(status.join(', '))),
      text(isShown ? ' (in the sandbox): ' : ': '),
      ...line(cause),
      text(' '),
      ...line(fix),
      ...(calls.length === 0 ? [] : [text(' Calls: '), ...names(calls.map(({ name }) => name)), text('.')]),
    ),
  );
  return [listOf(items)];
}

function line(markdown: string): PhrasingContent[] {
  return codeParts(markdown).map(({ kind, value }) => (kind === 'code' ? inlineCode(value) : text(value)));
}

function names(calls: readonly string[]): PhrasingContent[] {
  return joinPhrases(
    calls.map((call) => [inlineCode(call)]),
    ', ',
  );
}
