import { z } from 'zod';
import { packageName } from '../../files/package-name.ts';
import type { Problem } from '../../problem/problem.ts';
import type { NpmResult } from './run-npm.ts';
import type { PublishedSpec } from './spec.ts';

const reportSchema = z.object({ error: z.object({ code: z.string().nullish(), summary: z.string() }) });

const unreachable =
  /^(?:ENOTFOUND|EAI_AGAIN|ECONN\w+|E\w*TIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|ENOTCACHED|FETCH_ERROR)$/;

/**
 * Says in one sentence why npm did not install a version, and how to fix that.
 * @param result - of an npm that was run with `--json`
 * @param fetched - versions of the package that are here already
 */
export function describeFailure(
  { text, release }: PublishedSpec,
  result: NpmResult,
  fetched: readonly string[],
): Problem {
  const { code, reason } = readFailure(result);
  return {
    where: text,
    message: `npm cannot install this version: ${reason}`,
    hint: hintFor(code, packageName(release.package), fetched),
  };
}

function readFailure(result: NpmResult): { code: string | undefined; reason: string } {
  if (result.code === null) return { code: 'ETIMEDOUT', reason: 'it took too long and was stopped' };
  if (result.code === 0) return { code: undefined, reason: 'it reported success and installed nothing' };
  const { error } = readReport(result.stdout) ?? { error: { summary: lastErrors(result.stderr) } };
  const code = 'code' in error ? (error.code ?? undefined) : undefined;
  const [line = ''] = error.summary.trim().split('\n');
  const reason = withoutHosts(line);
  return { code, reason: reason === '' ? `it ended with exit code ${result.code}` : reason };
}

function readReport(stdout: string): z.output<typeof reportSchema> | undefined {
  try {
    return reportSchema.safeParse(JSON.parse(stdout)).data;
  } catch {
    // Killed, or too old to report in JSON: its log has to do.
    return undefined;
  }
}

/** What npm logged, without the code, the stack and the path of its log file. */
function lastErrors(stderr: string): string {
  return stderr
    .split('\n')
    .flatMap((line) => /^npm (?:error|ERR!)(.*)$/.exec(line)?.[1] ?? [])
    .filter((line) => !/^\s+at |^ ?(?:code|errno|syscall|path) |complete log of this run|^\s*$/.test(line))
    .map((line) => line.trim())
    .slice(0, 2)
    .join(' ');
}

/** Where packages come from is a setting of the person who runs this, often a private one. */
function withoutHosts(text: string): string {
  return text
    .replaceAll(/(?: - GET| to)? ?\bhttps?:\/\/[^\s'"]+/g, '')
    .replaceAll(/\b(E[A-Z_]{4,}) \S+$/g, '$1')
    .trim();
}

function hintFor(code: string | undefined, name: string, fetched: readonly string[]): string {
  if (code === 'ETARGET' || code === 'E404') return `The versions that exist: npm view ${name} versions`;
  if (code === 'E401' || code === 'E403')
    return 'npm is not let in: npm login, or a token for the registry in .npmrc.';
  if (code === undefined || !unreachable.test(code)) return `npm says more when asked: npm view ${name}`;
  const here =
    fetched.length === 0
      ? 'A version that was fetched once is kept, and needs no connection.'
      : `These are here already and need no connection: ${fetched.join(', ')}.`;
  return `Check the connection, and the proxy and registry in npm's settings: npm ping\n${here}`;
}
