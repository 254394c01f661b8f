import type { Suffixes } from '../../reference/read/dialects/index.ts';
import type { Source } from '../source.ts';

/** What a config is made of. */
export interface Answers {
  title: string;
  source: Source;
  /** Name of the client class. */
  client: string | undefined;
  /** Path of a module with a sandbox, relative to the project. */
  sandbox: string | undefined;
  /** Folder of the generated pages, and their address. */
  slug: string;
}

/** `docs.config.ts`: one release, with comments on what comes next. */
export function configFile({ source, client, sandbox, slug }: Answers): string {
  const { release, specifier, version } = source;
  const lines = [
    `id: ${quoted(idOf(specifier))},`,
    `label: ${quoted(`${specifier} ${version.split('.').slice(0, 2).join('.')}`)},`,
    `// The folder of the generated pages, and their address.`,
    `slug: ${quoted(slug)},`,
    ...('package' in release
      ? [`package: ${quoted(release.package)},`, ...suffixLines(release)]
      : [
          `module: ${quoted(release.module)},`,
          `import: ${quoted(release.import)},`,
          `version: ${quoted(version)},`,
        ]),
    ...(client === undefined ? [] : [`client: ${quoted(client)},`]),
    ...(sandbox === undefined
      ? []
      : [`// Answers what examples ask for, in memory.`, `sandbox: ${quoted(sandbox)},`]),
  ];
  return `import { defineDocs } from 'starlight-evergreen/config';

/** What this site documents. The first release is the current one. */
export default defineDocs({
  releases: [
    {
${lines.map((line) => `      ${line}`).join('\n')}
    },
  ],
});
`;
}

function suffixLines({ suffixes }: { suffixes?: Suffixes }): string[] {
  if (suffixes === undefined) return [];
  const { response, request } = suffixes;
  return [`suffixes: { response: ${quoted(response)}, request: ${quoted(request)} },`];
}

/** `@acme/sdk` -> `acme-sdk`. */
export function idOf(specifier: string): string {
  return specifier.replace(/^@/, '').replace(/[^\w.-]+/g, '-');
}

export function quoted(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
