import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../problem/problem.ts';
import { parseConfig } from '../../config/index.ts';
import { describeFailure } from './npm-failure.ts';
import type { NpmResult } from './run-npm.ts';
import { parseSpec } from './spec.ts';

const config = parseConfig({
  values: './values.ts',
  releases: [{ id: 'current', label: 'SDK', slug: 'reference', package: 'sdk' }],
});

function text(result: Partial<NpmResult>, fetched: string[] = []): string {
  const spec = parseSpec('sdk@9.9.9', config);
  if (spec.kind !== 'published') throw new Error('a version was written');
  return formatProblem(describeFailure(spec, { code: 1, stdout: '', stderr: '', ...result }, fetched));
}

const report = (code: string, summary: string) => JSON.stringify({ error: { code, summary, detail: '' } });

describe('a failure of npm', () => {
  it('is told by what it reports', () => {
    expect(text({ stdout: report('ETARGET', 'No matching version found for sdk@9.9.9.') }))
      .toMatchInlineSnapshot(`
      "sdk@9.9.9 - npm cannot install this version: No matching version found for sdk@9.9.9.
        The versions that exist: npm view sdk versions"
    `);
    expect(text({ stdout: report('E404', 'Not Found - GET https://packages.example/sdk') }))
      .toMatchInlineSnapshot(`
      "sdk@9.9.9 - npm cannot install this version: Not Found
        The versions that exist: npm view sdk versions"
    `);
    expect(text({ stdout: report('E401', 'Unable to authenticate, need: Basic realm="x"') }))
      .toMatchInlineSnapshot(`
      "sdk@9.9.9 - npm cannot install this version: Unable to authenticate, need: Basic realm="x"
        npm is not let in: npm login, or a token for the registry in .npmrc."
    `);
    expect(text({ stdout: report('ENOSPC', 'no space left on device, write\nat x') })).toMatchInlineSnapshot(`
      "sdk@9.9.9 - npm cannot install this version: no space left on device, write
        npm says more when asked: npm view sdk"
    `);
  });

  it('does not tell where packages come from', () => {
    const dns =
      'request to https://packages.example/sdk failed, reason: getaddrinfo ENOTFOUND packages.example';
    expect(text({ stdout: report('ENOTFOUND', dns) }, ['1.2.0', '1.3.0'])).toMatchInlineSnapshot(`
      "sdk@9.9.9 - npm cannot install this version: request failed, reason: getaddrinfo ENOTFOUND
        Check the connection, and the proxy and registry in npm's settings: npm ping
        These are here already and need no connection: 1.2.0, 1.3.0."
    `);
    const refused =
      'FetchError: request to http://10.0.0.1:4873/sdk failed, reason: connect ECONNREFUSED 10.0.0.1:4873';
    expect(text({ stdout: report('ECONNREFUSED', refused) })).toMatchInlineSnapshot(`
      "sdk@9.9.9 - npm cannot install this version: FetchError: request failed, reason: connect ECONNREFUSED
        Check the connection, and the proxy and registry in npm's settings: npm ping
        A version that was fetched once is kept, and needs no connection."
    `);
  });

  it('is told by the log of an npm that reports nothing', () => {
    const stderr = [
      'npm warn config something old',
      'npm ERR! code ECRASH',
      'npm ERR! FetchError: request to https://packages.example/sdk failed, reason: broken pipe',
      'npm ERR!     at ClientRequest.<anonymous> (/usr/lib/index.js:130:14)',
      'npm ERR! ',
      'npm ERR! A complete log of this run can be found in: /root/log',
    ].join('\n');
    expect(text({ stderr })).toMatchInlineSnapshot(`
      "sdk@9.9.9 - npm cannot install this version: FetchError: request failed, reason: broken pipe
        npm says more when asked: npm view sdk"
    `);
    expect(text({ stdout: 'no JSON', code: 7 })).toMatchInlineSnapshot(`
      "sdk@9.9.9 - npm cannot install this version: it ended with exit code 7
        npm says more when asked: npm view sdk"
    `);
    expect(text({ code: null })).toMatchInlineSnapshot(`
      "sdk@9.9.9 - npm cannot install this version: it took too long and was stopped
        Check the connection, and the proxy and registry in npm's settings: npm ping
        A version that was fetched once is kept, and needs no connection."
    `);
  });
});
