import { z } from 'zod';
import { ProblemError } from '../problem/problem.ts';
import type { Writer } from './twins/element.ts';

const folder = z.string().regex(/^[\w.-]+(?:\/[\w.-]+)*$/, 'is a path without leading or trailing slashes');

const colour = z.string().regex(/^#[\da-f]{6}$/i, 'is a colour such as #a04410');

const optionsSchema = z.strictObject({
  /**
   * Address of the page whose text opens `llms.txt`: what whoever writes code with the SDK should know first.
   * @example '/guides/mistakes/'
   */
  opening: z
    .string()
    .regex(/^\/(?:.*\/)?$/, 'begins and ends with a slash')
    .optional(),
  /** Folder of the guides below `src/content/docs`: `llms-guides.txt` has the pages in it. @example 'learn' */
  guides: folder.default('guides'),
  /** Address of the page that says what was proven, without slashes. @example 'quality' */
  proof: folder.default('proof'),
  /** Address of the page on which readers write and run code of their own, without slashes. @example 'try' */
  playground: folder.default('playground'),
  /**
   * The content security policy of pages, in their head and in the `_headers` that static hosts read: scripts run from the
   * site's own files only. `allow` names other origins that pages may load from; `false` leaves all of that to you.
   * @example { allow: ['https://stats.example'] }
   */
  security: z
    .union([z.literal(false), z.strictObject({ allow: z.array(z.url()).default([]) })])
    .default({ allow: [] }),
  /**
   * The picture of each page that networks show: its title, what it is, and the site's title, drawn when the site is built.
   * These are its colours; `false` leaves pictures to you. A page whose front matter names an `og:image` keeps that.
   * @example { accent: '#a04410' }
   */
  cards: z
    .union([
      z.literal(false),
      z.strictObject({
        accent: colour.default('#4c3cd9'),
        background: colour.default('#ffffff'),
        text: colour.default('#17181c'),
      }),
    ])
    .prefault({}),
  /**
   * How your own components are written in the Markdown of pages, by name. Of a component that is not named here, what
   * stands in it is left.
   * @example { Price: ({ attributes }) => [{ type: 'text', value: `${attributes.amount} dollars` }] }
   */
  markdown: z
    .record(
      z.string(),
      z.custom<Writer>((value) => typeof value === 'function', 'is no function'),
    )
    .default({}),
});

/** What `evergreen({ … })` takes; all of it may be left out. */
export type EvergreenOptions = z.input<typeof optionsSchema>;
/** The options with their defaults filled in. */
export type ParsedOptions = z.output<typeof optionsSchema>;

/** @throws ProblemError with every finding */
export function parseOptions(options: EvergreenOptions): ParsedOptions {
  const result = optionsSchema.safeParse(options);
  if (result.success) return result.data;
  throw new ProblemError(
    result.error.issues.map(({ path, message }) => ({
      where: 'astro.config',
      message: `evergreen(): \`${path.map(String).join('.') || 'the options'}\` ${message}`,
    })),
  );
}
