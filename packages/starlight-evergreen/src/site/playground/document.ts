import type { PlaygroundFacts } from './facts.ts';
import type { PlaygroundExample } from './example.ts';
import { linkDraft } from './link-draft.ts';
import { isShareHash, readShareHash } from '../../playground/share/share-link.ts';
import type { SharedCode } from '../../playground/share/shared-code.ts';

/** What the playground shows at an address. */
export interface PlaygroundDocument extends SharedCode {
  /** What tells its draft from others. */
  draft: string;
  name: string;
  /** The example that it is. */
  example?: PlaygroundExample;
  /** It came with a link, and so from anybody. */
  isForeign: boolean;
  /** What is wrong with the address, in sentences. */
  faults: readonly string[];
}

const exampleParameter = '#example=';

/** The end of an address that names an example. */
export function exampleHash(id: string): string {
  return `${exampleParameter}${id}`;
}

/** Whether the end of an address names something to show: it may also be a place on the page. */
export function isDocumentHash(hash: string): boolean {
  return hash === '' || hash === '#new' || hash.startsWith(exampleParameter) || isShareHash(hash);
}

/**
 * What is to be shown at an address. Nobody knows who wrote it: what is wrong with it becomes a sentence above an empty
 * editor, or above the nearest thing.
 * @param examples - asked for only when the address names one
 */
export async function documentAt(
  hash: string,
  facts: PlaygroundFacts,
  examples: () => Promise<readonly PlaygroundExample[]>,
): Promise<PlaygroundDocument> {
  if (isShareHash(hash)) return linkedDocument(hash, facts);
  if (hash.startsWith(exampleParameter)) return exampleDocument(hash, facts, examples);
  return emptyDocument(facts);
}

function emptyDocument({ starter, scenario }: PlaygroundFacts, ...faults: string[]): PlaygroundDocument {
  return {
    draft: 'new',
    name: 'Your code',
    code: starter,
    lang: 'ts',
    ...(scenario !== undefined && { scenario }),
    isForeign: false,
    faults,
  };
}

async function exampleDocument(
  hash: string,
  facts: PlaygroundFacts,
  examples: () => Promise<readonly PlaygroundExample[]>,
): Promise<PlaygroundDocument> {
  try {
    const id = decodeURIComponent(hash.slice(exampleParameter.length));
    const example = (await examples()).find((each) => each.id === id);
    if (example === undefined) return emptyDocument(facts, 'There is no such example, or no longer.');
    const { title: name, code, lang, release, scenario } = example;
    return {
      draft: `example:${id}`,
      name,
      code,
      lang,
      release,
      scenario,
      example,
      isForeign: false,
      faults: [],
    };
  } catch {
    return emptyDocument(facts, 'The examples could not be loaded.');
  }
}

async function linkedDocument(hash: string, facts: PlaygroundFacts): Promise<PlaygroundDocument> {
  const read = await readShareHash(hash);
  if ('fault' in read) return emptyDocument(facts, read.fault);
  const { code, lang, release: id, scenario } = read.shared;
  const release = facts.releases.find((each) => each.id === id);
  const hasScenario = facts.releases.some(
    (each) =>
      (release === undefined || each === release) && each.scenarios.some((one) => one.id === scenario),
  );
  return {
    draft: linkDraft(hash),
    name: 'Shared code',
    code,
    lang,
    ...(release !== undefined && { release: release.id }),
    ...(hasScenario && scenario !== undefined && { scenario }),
    isForeign: true,
    faults: [
      ...(id === undefined || release !== undefined
        ? []
        : [`The link was made for the release “${id}”, which is not documented here.`]),
      ...(scenario === undefined || hasScenario
        ? []
        : [`The link names the scenario “${scenario}”, which there is not: the sandbox is empty.`]),
    ],
  };
}
