import {
  codeBlock,
  heading,
  inlineCode,
  list,
  paragraph,
  type PhrasingContent,
  text,
} from '../../markdown/build.ts';
import { writeMarkdown } from '../../markdown/write.ts';
import type { AstroPage } from '../astro-pages.ts';
import type { PlaygroundFacts } from '../playground/facts.ts';
import { twinHead } from './twin-head.ts';

/**
 * The playground as Markdown: whoever reads it cannot write there, but can make a link that opens code.
 * @param origin - the site's address
 */
export function playgroundTwin(page: AstroPage, facts: PlaygroundFacts, origin: string): string {
  const address = new URL(page.path, origin).href;
  const scenarios = facts.releases.flatMap(({ id, scenarios: own }) =>
    own.map(({ id: scenario, sentence }): PhrasingContent[] => [
      inlineCode(scenario),
      text(' of '),
      inlineCode(id),
      text(': '),
      ...withCode(sentence),
    ]),
  );
  return writeMarkdown([
    ...twinHead(page, address),
    paragraph(
      text(
        `Code is edited there with the types of the SDK. It runs in the reader’s browser${scenarios.length === 0 ? '' : ' against an API in memory'}, when the reader presses Run.`,
      ),
    ),
    heading(2, text('A link that opens code')),
    paragraph(
      text('JSON with '),
      inlineCode('code'),
      text(', '),
      inlineCode('lang'),
      text(' (ts or js) and, if it matters, the ids of a '),
      inlineCode('release'),
      text(' and of a '),
      inlineCode('scenario'),
      text(', compressed with raw deflate, in base64url, behind '),
      inlineCode(`${page.path}#code=`),
      text('. In Node:'),
    ),
    codeBlock('js', linkExample(address, facts)),
    ...(scenarios.length === 0 ? [] : [heading(2, text('What the API in memory can hold')), list(scenarios)]),
  ]);
}

function linkExample(address: string, { releases, starter, scenario }: PlaygroundFacts): string {
  const [current] = releases;
  const shared = {
    code: starter,
    lang: 'ts',
    ...(current !== undefined && { release: current.id }),
    ...(scenario !== undefined && { scenario }),
  };
  return `import { deflateRawSync } from 'node:zlib';

const shared = ${JSON.stringify(shared, null, 2)};
console.log(\`${address}#code=\${deflateRawSync(JSON.stringify(shared)).toString('base64url')}\`);`;
}

/** Backticks in a scenario's sentence mark code. */
function withCode(sentence: string): PhrasingContent[] {
  return sentence.split('`').map((part, index) => (index % 2 === 0 ? text(part) : inlineCode(part)));
}
