import { z } from 'zod';
import { ProblemError, type Problem } from '../problem/problem.ts';
import { unexpected } from '../problem/unexpected.ts';
import { contradictions } from './contradictions.ts';
import { type DocsConfig, docsSchema } from './docs.ts';
import { withoutObsoleteKeys } from './obsolete-keys.ts';

/**
 * Checks a config.
 * @throws ProblemError with every finding, each with the path of the key it is about
 */
export function parseConfig(input: unknown): DocsConfig {
  try {
    return parse(input);
  } catch (error) {
    throw new ProblemError(unexpected(error, 'docs.config.ts'));
  }
}

function parse(input: unknown): DocsConfig {
  const result = docsSchema.safeParse(withoutObsoleteKeys(input).current, { error: explain });
  const problems = result.success ? contradictions(result.data) : result.error.issues.flatMap(problemsOf);
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
    const [closest] = issue.errors.filter((issues) => !issues.some(namesTheOther));
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
