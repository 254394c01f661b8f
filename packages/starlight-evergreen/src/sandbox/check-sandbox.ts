import { z } from 'zod';
import type { Problem } from '../problem/problem.ts';
import type { SandboxModule } from './contract.ts';

const scenarioSchema = z.object({
  id: z.string().regex(/^[\w-]+$/, 'may hold letters, digits, _ and -'),
  sentence: z.string().min(1, 'is empty'),
});

const moduleSchema = z.object({
  origin: z.string().refine(isOrigin, 'is no origin'),
  environment: z.record(z.string(), z.string()),
  scenarios: z.array(scenarioSchema).min(1, 'is empty'),
  create: z.custom<SandboxModule['create']>(isFunction),
  failureNotice: z.exactOptional(z.string().refine(isPattern, 'is no regular expression')),
  servingNote: z.exactOptional(z.custom<NonNullable<SandboxModule['servingNote']>>(isFunction)),
});

/** What to write, by the export it is about. */
const hints: Readonly<Record<string, string>> = {
  origin: "export const origin = 'https://api.example.com';",
  environment: "export const environment = { API_KEY: 'sk_test_docs' };",
  scenarios: "export const scenarios = [{ id: 'empty', sentence: 'An account that holds nothing.' }];",
  create:
    'export function create({ scenario, now } = {}) { … return { fetch: async (request) => new Response() }; }',
  failureNotice: 'export const failureNotice = String.raw`\\bfalling back\\b`;',
  servingNote: 'export const servingNote = (url) => `new Client({ serverURL: "${url}" })`;',
};

/**
 * Holds what a module exports against the contract.
 * @param where - the module, as the config names it
 * @returns the module, or every finding
 */
export function checkSandbox(
  exported: unknown,
  where: string,
): { module: SandboxModule } | { problems: Problem[] } {
  const result = moduleSchema.safeParse(exported, { error: explain });
  if (!result.success) return { problems: result.error.issues.map((issue) => toProblem(issue, where)) };
  const problems = repeated(result.data.scenarios.map(({ id }) => id)).map((id) => ({
    where,
    message: `two scenarios have the id "${id}"`,
    hint: 'Each scenario needs an id of its own: blocks name it by that.',
  }));
  return problems.length > 0 ? { problems } : { module: result.data };
}

function explain(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.input === undefined) return 'is missing';
  // Only of functions nothing else is said.
  if (issue.code === 'custom') return 'is no function';
  if (issue.code === 'invalid_type') return `is no ${issue.expected}`;
  return undefined;
}

function toProblem({ path, message }: z.core.$ZodIssue, where: string): Problem {
  const hint = hints[String(path[0])];
  return {
    where,
    message: `the export \`${path.map(String).join('.')}\` ${message}`,
    ...(hint !== undefined && { hint }),
  };
}

function isFunction(value: unknown): boolean {
  return typeof value === 'function';
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'i').source !== '';
  } catch {
    return false;
  }
}

function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];
}
