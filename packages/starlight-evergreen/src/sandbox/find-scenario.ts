import type { SandboxModule, SandboxScenario } from './contract.ts';
import { releaseOfCode } from './release-of-code.ts';
import type { RunRelease } from './sandboxes.ts';

/** The scenario that a block names, in the sandbox of the release it is about; or what is wrong with the name. */
export function findScenario(
  releases: readonly RunRelease[],
  code: string,
  id: string,
): { scenario: SandboxScenario; sandbox: SandboxModule } | { message: string; hint: string } {
  const release = releaseOfCode(releases, code);
  const { sandbox } = release ?? {};
  if (sandbox === undefined) {
    return {
      message: `the block names the scenario "${id}", but release "${release?.id}" has no sandbox`,
      hint: "Name its module in docs.config.ts (sandbox: './src/sandbox/index.ts'), or take the scenario out of the block.",
    };
  }
  const scenario = sandbox.scenarios.find((each) => each.id === id);
  if (scenario !== undefined) return { scenario, sandbox };
  return {
    message: `the sandbox has no scenario "${id}"`,
    hint: `There are: ${sandbox.scenarios.map((each) => each.id).join(', ')}.`,
  };
}
