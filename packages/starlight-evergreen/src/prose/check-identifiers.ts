import type { Problem } from '../problem/problem.ts';
import { candidatesOf } from './candidates.ts';
import { checkName, type KnownNames } from './check-name.ts';
import type { PageText } from './page-text.ts';
import { placeOf } from './place.ts';

const elsewhere = 'A name of something else belongs in `prose.names` of docs.config.ts, with the reason.';

/** Names in a page's inline code that nothing has, and how many were looked at. */
export function checkIdentifiers(
  page: PageText,
  known: KnownNames,
): { identifiers: number; problems: Problem[] } {
  let identifiers = 0;
  const problems: Problem[] = [];
  for (const { start, text } of page.spans) {
    for (const candidate of candidatesOf(text)) {
      identifiers += 1;
      const miss = checkName(candidate, known);
      if (miss === undefined) continue;
      problems.push({
        where: placeOf(page, start + (candidate.offsets[miss.part] ?? 0)),
        message: miss.message,
        hint: miss.hint ?? elsewhere,
      });
    }
  }
  return { identifiers, problems };
}
