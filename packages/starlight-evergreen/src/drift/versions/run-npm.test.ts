import { chmodSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../reference/testing/problems-of.ts';
import { temporaryProject } from '../../reference/testing/temporary-project.ts';
import { createNpm, npmEnvironment } from './run-npm.ts';

/** An environment whose npm is this script. */
function environment(script: string): { PATH: string; folder: string } {
  const folder = temporaryProject({ npm: `#!/usr/bin/env node\n${script}\n` });
  chmodSync(join(folder, 'npm'), 0o755);
  return { PATH: [folder, dirname(process.execPath), '/usr/bin', '/bin'].join(delimiter), folder };
}

describe('npm', () => {
  it('is the one of the PATH, and works in the folder it is given', async () => {
    const { folder, PATH } = environment(`
      console.log(JSON.stringify([process.argv.slice(2), process.cwd(), process.env.npm_config_loglevel ?? 'unset']));
      console.error('a warning');
      process.exitCode = 3;`);
    const npm = createNpm({ PATH, npm_config_loglevel: 'silent' });
    const { code, stdout, stderr } = await npm(['install', '--json'], folder);
    expect({ code, stderr }).toEqual({ code: 3, stderr: 'a warning\n' });
    expect(JSON.parse(stdout)).toEqual([['install', '--json'], folder, 'unset']);
  });

  it('is stopped when it takes too long', async () => {
    const { folder, PATH } = environment('setTimeout(() => {}, 60_000);');
    expect(await createNpm({ PATH }, 300)([], folder)).toMatchObject({ code: null });
  });

  it('may be missing', async () => {
    const folder = temporaryProject({ 'a.txt': '' });
    expect(await problemsOf(() => createNpm({ PATH: folder })([], folder))).toMatchInlineSnapshot(`
      "npm - there is no npm on the PATH
        Versions of a package are fetched by npm, which comes with Node.js."
    `);
  });

  it('learns how packages are reached, and nothing else of the npm that runs a script', () => {
    const reaching = {
      npm_config_registry: 'a',
      'npm_config_@scope:registry': 'b',
      'npm_config_//packages.example/:_authToken': 'c',
      NPM_CONFIG_HTTPS_PROXY: 'd',
      'npm_config_strict-ssl': 'e',
      npm_config_userconfig: 'f',
      npm_config_cache: 'g',
      NPM_TOKEN: 'h',
      PATH: 'i',
    };
    const leaking = {
      npm_config_prefix: '/usr',
      npm_config_local_prefix: '/project',
      npm_config_global: 'true',
      npm_config_workspace: 'a',
      npm_config_dry_run: 'true',
      npm_config_loglevel: 'silent',
      NPM_CONFIG_OMIT: 'prod',
    };
    expect(npmEnvironment({ ...leaking, ...reaching })).toEqual(reaching);
  });
});
