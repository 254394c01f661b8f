import type { PhrasingContent } from 'mdast';
import type { Proof } from '../../proof/proof.ts';
import type { AstroPage } from '../astro-pages.ts';
import { releasePaths } from '../release-paths.ts';
import { heading, inlineCode, link, list, paragraph, text } from '../../markdown/build.ts';
import { writeMarkdown } from '../../markdown/write.ts';
import { twinHead } from './twin-head.ts';

interface Release {
  id: string;
  slug: string;
}

type ReleaseProof = Proof['generated']['releases'][number];

/**
 * The page "Proof" as Markdown.
 *
 * @param proof undefined when nothing was proven yet.
 * @param origin the site's address.
 */
export function proofTwin(
  page: AstroPage,
  proof: Proof | undefined,
  releases: readonly Release[],
  origin: string,
): string {
  const head = twinHead(page, new URL(page.path, origin).href);
  if (proof === undefined) return writeMarkdown([...head, paragraph(text('Nothing yet.'))]);
  const json = new URL(page.path.replace(/\/$/, '.json'), origin).href;
  const { blocks, files, hovers, excused } = proof.checked;
  return writeMarkdown([
    ...head,
    paragraph(
      text(
        'These numbers were written down by the commands that did the work, in the same run that built this site. Other programs can read them from ',
      ),
      link(json, text('proof.json')),
      text('.'),
    ),
    heading(2, 'Code blocks'),
    paragraph(
      text(
        `${number(blocks)} blocks of ${number(files)} files compile, with ${number(hovers)} types to look at.`,
      ),
    ),
    ...(excused.length === 0
      ? [paragraph(text('None is excused from the check.'))]
      : [
          paragraph(text('Excused from the check, each with its reason:')),
          list(excused.map((each) => reasoned(each))),
        ]),
    ...proof.generated.releases.flatMap((each) => {
      const release = releases.find(({ id }) => id === each.id);
      return release === undefined ? [] : [heading(2, each.label), list(facts(each, release, origin))];
    }),
  ]);
}

function facts(release: ReleaseProof, { slug }: Release, origin: string): PhrasingContent[][] {
  const { models, operations } = releasePaths({ slug });
  return [
    [
      text('Read from '),
      inlineCode(release.package),
      text(` ${release.version}, whose types have the SHA-256 `),
      inlineCode(release.digest),
      text('.'),
    ],
    [
      text(`${number(release.pages)} pages: `),
      link(new URL(models, origin).href, text(`${number(release.models)} models`)),
      ...(release.operations > 0
        ? [
            text(' and '),
            link(new URL(operations, origin).href, text(`${number(release.operations)} operations`)),
          ]
        : []),
      text('.'),
    ],
    [
      text(
        `Declarations and schemas agree on ${number(release.agreed)} of ${number(release.fields)} fields.`,
      ),
    ],
    [text(`${number(release.proven)} example values came through their model's own schema unchanged.`)],
    ...(release.run > 0
      ? [[text(`${number(release.run)} examples of operations ran against the sandbox.`)]]
      : []),
    ...release.allowed.map((each) => [text('Allowed difference at '), ...reasoned(each)]),
  ];
}

function reasoned({ where, reason }: { where: string; reason: string }): PhrasingContent[] {
  return [inlineCode(where), text(`: ${reason}`)];
}

function number(value: number): string {
  return value.toLocaleString('en');
}
