import { spawn } from 'node:child_process';
import { ProblemError } from '../../problem/problem.ts';

export interface NpmResult {
  /** `null` when it was stopped because it took too long. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs npm in a folder and waits for it. */
export type RunNpm = (args: readonly string[], folder: string) => Promise<NpmResult>;

/** Settings that say how packages are reached: a registry, its keys, a proxy, a cache. */
const reaching =
  /^(?:(?:@.+:)?registry|\/\/.+|_auth.*|cache|userconfig|globalconfig|(?:https?_)?proxy|noproxy|ca|cafile|cert|key|strict_ssl|offline|fetch_.+|maxsockets|local_address|before|min_release_age.*)$/;

/**
 * The environment for an npm of its own. The one that runs this program's script hands its settings on, and some of
 * them (`prefix`, `workspace`, `loglevel`, `dry_run`) would make another npm work elsewhere, otherwise or in silence.
 */
export function npmEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([key]) => {
    const setting = /^npm_config_(.*)$/i.exec(key)?.[1];
    return setting === undefined || reaching.test(setting.toLowerCase().replaceAll('-', '_'));
  });
  return Object.fromEntries(kept);
}

/**
 * The npm that `PATH` leads to.
 * @param patience - how long it may take, in milliseconds
 * @returns a function that throws a ProblemError when there is no npm
 */
export function createNpm(env: NodeJS.ProcessEnv, patience = 5 * 60_000): RunNpm {
  return (args, folder) =>
    new Promise((resolve, reject) => {
      const child = spawn('npm', args, {
        cwd: folder,
        env: npmEnvironment(env),
        stdio: ['ignore', 'pipe', 'pipe'],
        timeout: patience,
        // There npm is a batch file, which only a shell can run.
        shell: process.platform === 'win32',
      });
      let stdout = '';
      let stderr = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
      child.on('error', (error) => reject(cannotRun(error)));
      child.on('close', (code) => resolve({ code, stdout, stderr }));
    });
}

function cannotRun(error: Error): ProblemError {
  const missing = 'code' in error && error.code === 'ENOENT';
  return new ProblemError([
    {
      where: 'npm',
      message: missing ? 'there is no npm on the PATH' : `npm cannot be run: ${error.message}`,
      hint: 'Versions of a package are fetched by npm, which comes with Node.js.',
    },
  ]);
}
