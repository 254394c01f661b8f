import { type Inline, inlineCode, joinPhrases, link, type PhrasingContent, text } from '../markdown/build.ts';
import { type ReleasePaths, releasePaths } from './release-paths.ts';
import { type Proof, totals, type Unproven } from '../proof/proof.ts';

/** A part of the page that tells what was proven: a heading, paragraphs, and a list. */
export interface ProofSection {
  id: string;
  title: string;
  paragraphs: PhrasingContent[][];
  items: PhrasingContent[][];
}

/** The addresses that the page leads to. */
export interface ProofLinks {
  json: string;
  /** Of the pages of a release. */
  release(id: string): Pick<ReleasePaths, 'models' | 'operations'>;
}

/**
 * The addresses that the page leads to, absolute when its own is.
 * @param page - its own address
 */
export function proofLinks(page: string, releases: readonly { id: string; slug: string }[]): ProofLinks {
  const origin = URL.canParse(page) ? new URL(page).origin : '';
  return {
    json: page.replace(/\/$/, '.json'),
    release(id) {
      const slug = releases.find((release) => release.id === id)?.slug ?? id;
      const { models, operations } = releasePaths({ slug });
      return { models: origin + models, operations: origin + operations };
    },
  };
}

/** What the page says before its first heading, here and in its Markdown. */
export function proofIntroduction(proof: Proof | Unproven, { json }: ProofLinks): PhrasingContent[] {
  if ('unproven' in proof) return unprovenSentence(proof);
  return phrases(
    'These numbers were noted by the commands that did the work. They are shown only as long as the pages are those that the commands saw. Other programs can read them from ',
    link(json, 'proof.json'),
    '.',
  );
}

/** `Not proven yet: pages have changed since they were checked. Run `check`.` */
export function unprovenSentence({ unproven, commands }: Unproven): PhrasingContent[] {
  const run = joinPhrases(
    commands.map((command) => [inlineCode(command)]),
    ' and ',
  );
  return phrases(`Not proven: ${unproven}. Run `, ...run, '.');
}

/** What was proven, here and in the page's Markdown. */
export function proofSections(proof: Proof, links: ProofLinks): ProofSection[] {
  return [
    totalSection(proof),
    blockSection(proof),
    ...(proof.examples === undefined ? [notRunYet] : [exampleSection(proof.examples)]),
    ...proof.generated.releases.map((release) => releaseSection(release, links)),
  ];
}

/** The numbers that the site's first page shows, each with what is counted. */
export function totalCounts(proof: Proof): { count: string; noun: string }[] {
  const { models, operations, blocks } = totals(proof);
  const counts = [
    { amount: models, noun: 'model' },
    ...(operations === 0 ? [] : [{ amount: operations, noun: 'operation' }]),
    { amount: blocks, noun: 'checked code block' },
  ];
  return counts.map(({ amount, noun }) => ({
    count: amount.toLocaleString('en'),
    noun: amount === 1 ? noun : `${noun}s`,
  }));
}

function totalSection(proof: Proof): ProofSection {
  const counts = totalCounts(proof).map(({ count, noun }) => `${count} ${noun}`);
  return {
    id: 'all',
    title: 'In all',
    paragraphs: [
      phrases(`${counts.join(', ')}.`),
      phrases(
        'A model is a named type that has a zod schema, and counts once for each release that has it. An operation is a method that sends a request.',
      ),
    ],
    items: [],
  };
}

function blockSection({ checked: { blocks, files, hovers, excused } }: Proof): ProofSection {
  return {
    id: 'blocks',
    title: 'Code blocks',
    paragraphs: [
      phrases(
        `${counted(blocks, 'block')} of ${counted(files, 'file')} compile, with ${counted(hovers, 'type')} to look at. Counted are the blocks of TypeScript and JavaScript on all pages, generated ones too, and the modules of examples, each of which is a block. One that is to show an error has just that error.`,
      ),
      phrases(
        excused.length === 0
          ? 'None is excused from the check.'
          : `Excused from the check, each for its reason: ${counted(excused.length, 'block')}.`,
      ),
    ],
    items: excused.map(reasoned),
  };
}

function exampleSection({ ran, notRun }: NonNullable<Proof['examples']>): ProofSection {
  const rest =
    notRun.length === 0
      ? []
      : [phrases(`Type-checked and not run, each for its reason: ${counted(notRun.length, 'block')}.`)];
  return {
    id: 'examples',
    title: 'Examples',
    paragraphs: [
      phrases(
        `${counted(ran, 'example')} ran in Node and printed what they say. Counted are the modules of examples and the blocks on pages written by hand that name a scenario of the sandbox.`,
      ),
      ...rest,
    ],
    items: notRun.map(reasoned),
  };
}

const notRunYet: ProofSection = {
  id: 'examples',
  title: 'Examples',
  paragraphs: [
    phrases(
      'The examples have not run in Node since these pages were made: that is done by ',
      inlineCode('starlight-evergreen examples'),
      '.',
    ),
  ],
  items: [],
};

function releaseSection(release: Proof['generated']['releases'][number], links: ProofLinks): ProofSection {
  const { models, operations } = links.release(release.id);
  return {
    id: `release-${release.id}`,
    title: release.label,
    paragraphs: [],
    items: [
      phrases(
        'Read from ',
        inlineCode(release.package),
        ` ${release.version}, whose types have the SHA-256 `,
        inlineCode(release.digest),
        '.',
      ),
      phrases(
        `${counted(release.pages, 'page')}: `,
        link(models, counted(release.models, 'model')),
        ...(release.operations === 0
          ? []
          : [' and ', link(operations, counted(release.operations, 'operation'))]),
        '.',
      ),
      phrases(
        `Declarations and schemas agree on ${release.agreed.toLocaleString('en')} of ${counted(release.fields, 'field')}.`,
      ),
      phrases(`${counted(release.proven, 'example value')} came through their model's own schema unchanged.`),
      ...(release.run > 0
        ? [
            phrases(
              `Examples of operations that ran against the sandbox: ${release.run.toLocaleString('en')}.`,
            ),
          ]
        : []),
      ...release.allowed.map((each) => [text('Allowed finding at '), ...reasoned(each)]),
    ],
  };
}

function reasoned({ where, reason }: { where: string; reason: string }): PhrasingContent[] {
  return phrases(inlineCode(where), `: ${reason}`);
}

function phrases(...parts: Inline[]): PhrasingContent[] {
  return parts.map((part) => (typeof part === 'string' ? text(part) : part));
}

function counted(amount: number, noun: string): string {
  return `${amount.toLocaleString('en')} ${noun}${amount === 1 ? '' : 's'}`;
}
