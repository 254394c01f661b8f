import { spawnSync } from 'node:child_process';
import { resolveCommand } from 'package-manager-detector/commands';
import { detect } from 'package-manager-detector/detect';
import { ProblemError } from '../problem/problem.ts';

/**
 * Installs what `package.json` names, and further packages, with the package manager that the project uses: npm unless a
 * lockfile or a running script says otherwise.
 * @param packages - to add to the project in exactly the version that is there now: pages are about one version
 * @throws ProblemError when it fails, with the command to try again
 */
export async function installPackages(
  root: string,
  packages: readonly string[],
  log: (line: string) => void,
): Promise<void> {
  const agent = (await detect({ cwd: root }))?.agent ?? 'npm';
  const flags = agent.startsWith('yarn') ? ['--dev', '--exact'] : ['--save-dev', '--save-exact'];
  const steps = [
    resolveCommand(agent, 'install', []),
    ...(packages.length > 0 ? [resolveCommand(agent, 'add', [...flags, ...packages])] : []),
  ];
  for (const step of steps) {
    if (step === null) continue;
    const line = [step.command, ...step.args].join(' ');
    log(line);
    const { status } = spawnSync(step.command, step.args, {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (status === 0) continue;
    throw new ProblemError([
      {
        where: root,
        message: `\`${line}\` failed`,
        hint: `Run it yourself to see why, then run starlight-evergreen init again: it goes on where it stopped.`,
      },
    ]);
  }
}
