import type { ListItem, RootContent } from 'mdast';
import type { ReleaseConfig } from '../../config/index.ts';
import { codeParts } from '../pictures/code-parts.ts';
import { type ErrorCode, errorCodes, type ErrorMeaning, type Thrower } from '../error-codes.ts';
import {
  inlineCode,
  joinPhrases,
  listItem,
  listOf,
  type PhrasingContent,
  strong,
  text,
} from '../../markdown/build.ts';

/**
 * The list of all error codes as Markdown: what its component shows.
 *
 * @param current the release whose errors they are.
 */
export function errorCodeList(current: ReleaseConfig | undefined): RootContent[] {
  if (current?.errors === undefined) return [];
  const { slug, errors } = current;
  return [listOf(errorCodes({ slug, errors }).map(codeItem))];
}

function codeItem({ code, status, cause, fix, isShown, isCommon, throwers, meanings }: ErrorCode): ListItem {
  const item = listItem(
    inlineCode(code),
    text(' '),
    strong(text(status.join(', '))),
    text(isShown ? ' (in the sandbox). Cause: ' : '. Cause: '),
    ...line(cause),
    text(' What to do: '),
    ...line(fix),
    text(' Thrown by: '),
    ...(isCommon || throwers.length === 0 ? [text('any operation')] : names(throwers)),
    text('.'),
  );
  if (meanings.length > 0) item.children.push(listOf(meanings.map(meaningItem)));
  return item;
}

function meaningItem({ status, cause, fix, throwers }: ErrorMeaning): ListItem {
  return listItem(
    ...names(throwers),
    text(' '),
    strong(text(status.join(', '))),
    text(': '),
    ...line(cause),
    text(' '),
    ...line(fix),
  );
}

function line(markdown: string): PhrasingContent[] {
  return codeParts(markdown).map(({ kind, value }) => (kind === 'code' ? inlineCode(value) : text(value)));
}

function names(throwers: readonly Thrower[]): PhrasingContent[] {
  return joinPhrases(
    throwers.map(({ name }) => [inlineCode(name)]),
    ', ',
  );
}
