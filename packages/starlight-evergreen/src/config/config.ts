import { z } from 'zod';
import { ProblemError, type Problem } from '../problem/problem.ts';
import { errorsSchema } from '../reference/errors.ts';
import { noteSchema } from '../reference/notes.ts';
import { compareVersions, releasedVersion } from '../drift/versions/exact-version.ts';
import { proseSchema } from './prose.ts';

const slugPattern = /^[a-z0-9][a-z0-9._-]*(?:\/[a-z0-9][a-z0-9._-]*)*$/;

const allowSchema = z.strictObject({
  /** The model whose declaration and schema disagree. */
  model: z.string().min(1),
  /** The field, when it is about one. */
  field: z.string().min(1).optional(),
  /** Why the difference is right; shown in every report. */
  reason: z.string().min(10),
});

const commonSchema = {
  /** Identifies the release on the command line and in reports. @example '1.3.13' */
  id: z.string().regex(/^[\w.@-]+$/, 'may hold letters, digits and . _ @ -'),
  /** What readers see in navigation. */
  label: z.string().min(1),
  /** Folder of the pages below `src/content/docs`, and their address. @example 'reference' */
  slug: z
    .string()
    .regex(
      slugPattern,
      'is a path of lower-case letters, digits and . _ - without leading or trailing slashes',
    ),
  /** The class whose methods are the SDK's operations. @example 'Autumn' */
  client: z.string().min(1).optional(),
  /** What that class is constructed with when a call is traced to its HTTP path. @example { failOpen: false } */
  clientOptions: z.record(z.string(), z.unknown()).default({}),
  /** Folder of the operations' examples: modules that name a sandbox scenario. @example './src/examples/operations' */
  examples: z.string().min(1).optional(),
  /** Markdown that every operation's page ends with: how calls fail, and the options they take. */
  operations: z.strictObject({ errors: z.string().min(1), options: z.string().min(1) }).optional(),
  /** The codes that calls are refused with, and which operation knows which; without it, none are listed. */
  errors: errorsSchema.optional(),
  /** What pages say beside the comment of a field. */
  notes: z.array(noteSchema).default([]),
  /** Markdown paragraphs that stand on the release's page and, shortened to `short`, on each model's page. */
  note: z.strictObject({ short: z.string().min(1), long: z.string().min(1) }).optional(),
  /** Whether its pages are committed, so that a change is read in a diff, and stale ones fail `generate --check`. */
  committed: z.boolean().default(false),
  /** Differences between declarations and schemas that are known and right. */
  allow: z.array(allowSchema).default([]),
  /** Models of this release, and the models of another one that took their place. */
  counterparts: z.strictObject({ release: z.string(), models: z.record(z.string(), z.string()) }).optional(),
};

const packageSchema = z.strictObject({
  ...commonSchema,
  /** An installed npm package that exports its zod schemas. */
  package: z.string().min(1),
  /** Endings of the exported schemas' names: `response` schemas decode, `request` schemas encode. */
  suffixes: z
    .strictObject({ response: z.string().min(1), request: z.string().min(1) })
    .default({ response: '$inboundSchema', request: '$outboundSchema' }),
  /** Earlier versions whose reports are kept, oldest first: the site shows what changed between them. @example ['1.2.56', '1.3.0'] */
  history: z.array(z.string().regex(releasedVersion, 'is no exact version, such as 1.2.56')).default([]),
});

const moduleSchema = z.strictObject({
  ...commonSchema,
  /** A module of zod schemas, relative to the project. */
  module: z.string().min(1),
  /** What its pages import from. */
  import: z.string().min(1),
  version: z.string().min(1),
  /** How a TypeScript property is written on the wire. */
  wireNames: z.enum(['same', 'snake_case']).default('same'),
});

const docsSchema = z.strictObject({
  /** The name of the site and what it is about. */
  site: z.strictObject({
    title: z.string().min(1),
    description: z.string().min(1),
    /** The address it is published at, for the sitemap and canonical links. */
    url: z.url(),
    /** Address of the page whose text opens the lists for machines. @example '/guides/mistakes/' */
    opening: z
      .string()
      .regex(/^\/.*\/$/, 'begins and ends with a slash')
      .optional(),
    /** Where the source can be edited, if it is public. */
    repository: z.url().optional(),
  }),
  /** In order of importance: the first is the current release. */
  releases: z.array(z.union([packageSchema, moduleSchema])).min(1),
  /** A module that exports `values`: plausible example values for this field of business. */
  values: z.string().min(1),
  /** What the check of prose knows besides the releases. */
  prose: proseSchema.prefault({}),
});

/** What `docs.config.ts` may say. */
export type DocsConfigInput = z.input<typeof docsSchema>;
/** The config with its defaults filled in. */
export type DocsConfig = z.output<typeof docsSchema>;
export type PackageRelease = z.output<typeof packageSchema>;
export type ModuleRelease = z.output<typeof moduleSchema>;
export type ReleaseConfig = PackageRelease | ModuleRelease;

/** Types the config for editors; it is checked by {@link parseConfig} when a command reads it. */
export function defineDocs(config: DocsConfigInput): DocsConfigInput {
  return config;
}

/**
 * Checks a config.
 * @throws ProblemError with every finding, each with the path of the key it is about
 */
export function parseConfig(input: unknown): DocsConfig {
  const result = docsSchema.safeParse(input, { error: explain });
  const problems = result.success
    ? [...duplicates(result.data), ...strangers(result.data), ...disorder(result.data)]
    : result.error.issues.flatMap(problemsOf);
  if (!result.success || problems.length > 0) throw new ProblemError(problems);
  return result.data;
}

function explain(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
  if (issue.code === 'unrecognized_keys') return `has an unknown key: ${issue.keys.join(', ')}`;
  if (issue.code === 'invalid_union')
    return 'is neither a package release (`package`) nor a module release (`module`, `import`, `version`)';
  return undefined;
}

/** A union of two releases says little when neither fits; the one that was meant says more. */
function problemsOf(issue: z.core.$ZodIssue): Problem[] {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'invalid_union') {
    const meant = issue.errors.filter((issues) => !issues.some(namesTheOther));
    const [closest] = meant.length > 0 ? meant : [];
    if (closest) {
      return closest.flatMap((each) => problemsOf({ ...each, path: [...issue.path, ...each.path] }));
    }
  }
  return [{ where: 'docs.config.ts', message: `\`${path || 'the default export'}\` ${issue.message}` }];
}

function namesTheOther(issue: z.core.$ZodIssue): boolean {
  const kinds = ['package', 'module'];
  if (issue.code === 'unrecognized_keys') return issue.keys.some((key) => kinds.includes(key));
  return issue.path.length === 1 && kinds.includes(String(issue.path[0])) && issue.message === 'is missing';
}

/** Releases that are named as a counterpart and do not exist. */
function strangers({ releases }: DocsConfig): Problem[] {
  const ids = releases.map(({ id }) => id);
  return releases.flatMap(({ id, counterparts }) =>
    counterparts === undefined || ids.includes(counterparts.release)
      ? []
      : [
          {
            where: 'docs.config.ts',
            message: `the counterparts of release "${id}" are in "${counterparts.release}", which is no release`,
            hint: `The releases are ${ids.join(', ')}.`,
          },
        ],
  );
}

/** Histories that do not run from the oldest version to the newest, each version once. */
function disorder({ releases }: DocsConfig): Problem[] {
  return releases.flatMap((release): Problem[] => {
    if (!('history' in release)) return [];
    const { id, history } = release;
    const ordered = [...new Set(history)].toSorted(compareVersions);
    const index = history.findIndex((version, at) => version !== ordered[at]);
    const version = history[index];
    if (version === undefined) return [];
    const repeated = history.indexOf(version) < index;
    return [
      {
        where: 'docs.config.ts',
        message: `the history of release "${id}" ${repeated ? `names ${version} twice` : `is not in order: ${version} comes too early`}`,
        hint: `history: [${ordered.map((each) => `'${each}'`).join(', ')}],`,
      },
    ];
  });
}

function duplicates(config: DocsConfig): Problem[] {
  const problems: Problem[] = [];
  for (const key of ['id', 'slug'] as const) {
    const seen = new Set<string>();
    for (const release of config.releases) {
      const value = release[key];
      if (seen.has(value)) {
        problems.push({
          where: 'docs.config.ts',
          message: `two releases have the ${key} "${value}"`,
          hint: `Each release needs its own ${key}.`,
        });
      }
      seen.add(value);
    }
  }
  return problems;
}
