/** One way to add a package to a project. */
export interface InstallCommand {
  manager: string;
  command: string;
}

const managers = [
  { manager: 'npm', add: 'npm install', dev: '--save-dev' },
  { manager: 'pnpm', add: 'pnpm add', dev: '--save-dev' },
  { manager: 'yarn', add: 'yarn add', dev: '--dev' },
  { manager: 'bun', add: 'bun add', dev: '--dev' },
];

/**
 * How each package manager adds packages.
 *
 * @param packages one name, or several with spaces between.
 * @param isDev whether they are needed for development only.
 */
export function installCommands(packages: string, isDev = false): InstallCommand[] {
  return managers.map(({ manager, add, dev }) => ({
    manager,
    command: [add, ...(isDev ? [dev] : []), packages].join(' '),
  }));
}
