import { z } from 'zod';
import { allowSchema, excludeSchema } from './allow.ts';
import { errorsSchema } from './errors.ts';
import { noteSchema } from './notes.ts';
import { slugSchema } from './slug.ts';

/** Keys that every release may have. */
export const releaseKeys = {
  /** Identifies the release on the command line and in reports. @example 'acme-sdk' */
  id: z
    .string()
    .regex(/^[\w.@-]+$/, 'may hold letters, digits and . _ @ -')
    .regex(/^[^.]/, 'begins with a dot, and names a folder of reports'),
  /** What readers see in navigation. @example 'acme-sdk 2' */
  label: z.string().min(1),
  /** Folder of the pages below `src/content/docs`, and their address. @example 'reference' */
  slug: slugSchema,
  /** The class whose methods are the SDK's operations. @example 'Acme' */
  client: z.string().min(1).optional(),
  /** What that class is constructed with when the HTTP paths of its calls are found. @example { retries: 0 } */
  clientOptions: z.record(z.string(), z.unknown()).default({}),
  /**
   * The API in memory that examples and blocks run against: a module that exports what `starlight-evergreen/sandbox`
   * describes, relative to the project. Without it nothing that needs the API is run.
   * @example './src/sandbox/index.ts'
   */
  sandbox: z.string().min(1).optional(),
  /**
   * Folder of the operations' examples: modules that name a sandbox scenario. Their names say the call and their order:
   * `plans/get.ts` comes first, then `plans/get.2-version.ts`, and `plans/get.error.ts` last.
   * @example './src/examples/operations'
   */
  examples: z.string().min(1).optional(),
  /**
   * Markdown that every operation's page ends with: how calls fail, and the options they take.
   * @example { errors: 'They are thrown as `AcmeError`.', options: 'The second argument takes `signal`.' }
   */
  operations: z.strictObject({ errors: z.string().min(1), options: z.string().min(1) }).optional(),
  /**
   * The codes that calls are refused with, and which operation knows which; without it, none are listed.
   * @example
   * { page: '/guides/errors/', common: ['unauthorized'], operations: { 'plans.get': ['plan_not_found'] }, codes: { … } }
   */
  errors: errorsSchema.optional(),
  /** What pages say beside the comment of a field. @example [{ field: '*.total', note: 'in major units.' }] */
  notes: z.array(noteSchema).default([]),
  /**
   * Markdown paragraphs that stand on the release's page and, shortened to `short`, on each model's page.
   * @example { short: 'Version 1 is [no longer kept](/v1/).', long: 'The SDK as it stood in 2025. …' }
   */
  note: z.strictObject({ short: z.string().min(1), long: z.string().min(1) }).optional(),
  /** Whether its pages are committed, so that a change is read in a diff, and stale ones fail `generate --check`. @example true */
  committed: z.boolean().default(false),
  /**
   * Findings that are known, and right as they are: of any kind, such as a difference between declaration and schema, or a
   * model that no example can be made of. One that finds nothing is a finding itself.
   * @example [{ model: 'Plan', field: 'price', reason: 'The server also takes a number here.' }]
   */
  allow: z.array(allowSchema).default([]),
  /**
   * What gets no page, and no finding either.
   * @example [{ models: 'Internal*', operations: 'admin.*', reason: 'The API keeps these to itself.' }]
   */
  exclude: z.array(excludeSchema).default([]),
  /**
   * Models of this release, and the models of another one that took their place.
   * @example { release: 'acme-sdk', models: { Product: 'Plan' } }
   */
  counterparts: z.strictObject({ release: z.string(), models: z.record(z.string(), z.string()) }).optional(),
};
