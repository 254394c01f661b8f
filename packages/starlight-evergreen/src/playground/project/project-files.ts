import type { SharedLanguage } from '../share/shared-code.ts';
import type { ProjectFacts, ProjectRelease } from './project-facts.ts';
import { fileName, folderName } from './project-names.ts';

/** An example that becomes a project of its own. */
export interface ProjectExample {
  /** What the example is called. */
  name: string;
  code: string;
  lang: SharedLanguage;
  /** Address of the page that it stands on. */
  page: string;
  /** Id of the scenario that its sandbox begins with. */
  scenario?: string;
}

export interface Project {
  /** Name of its folder. */
  folder: string;
  files: readonly ProjectFile[];
}

export interface ProjectFile {
  name: string;
  text: string;
}

/** A release that can be installed. */
export type InstallableRelease = ProjectRelease & Required<Pick<ProjectRelease, 'package'>>;

export function isInstallable(release: ProjectRelease): release is InstallableRelease {
  return release.package !== undefined;
}

/** The first versions of Node that run TypeScript and read a file of variables without a flag. */
const oldestNode = '>=22.18.0';

/** The files of a project that runs an example as the page does, against the real API. */
export function projectOf(
  example: ProjectExample,
  release: InstallableRelease,
  facts: ProjectFacts,
): Project {
  const file = fileName(example.name, example.lang);
  const folder = folderName(file);
  const text = example.code.replaceAll(/\r\n?/g, '\n').trimEnd();
  return {
    folder,
    files: [
      { name: 'package.json', text: json(manifest(folder, file, release, facts)) },
      { name: 'tsconfig.json', text: json(compilerConfig(file, facts)) },
      { name: '.gitignore', text: 'node_modules/\n.env\n' },
      { name: '.env', text: variables(release) },
      { name: 'README.md', text: readme(example, folder, release) },
      { name: file, text: `${text}\n` },
    ],
  };
}

function manifest(
  name: string,
  file: string,
  release: InstallableRelease,
  { typescript, nodeTypes }: ProjectFacts,
): object {
  return {
    name,
    private: true,
    type: 'module',
    engines: { node: oldestNode },
    scripts: { start: `node --env-file=.env ${file}` },
    dependencies: { [release.package.name]: release.package.version },
    devDependencies: { ...(nodeTypes !== undefined && { '@types/node': nodeTypes }), typescript },
  };
}

/** As strict as the site is, and what Node runs as it is. */
function compilerConfig(file: string, { nodeTypes }: ProjectFacts): object {
  return {
    compilerOptions: {
      target: 'ES2024',
      lib: ['ES2024', 'DOM', 'DOM.Iterable'],
      module: 'NodeNext',
      types: nodeTypes === undefined ? [] : ['node'],
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      erasableSyntaxOnly: true,
      allowJs: true,
      checkJs: true,
      skipLibCheck: true,
      noEmit: true,
    },
    files: [file],
  };
}

/** Node leaves alone what the environment has already. */
function variables({ environment }: ProjectRelease): string {
  const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}\n`);
  return `# Values of the documentation: put yours here.\n${lines.join('')}`;
}

function readme({ page, scenario }: ProjectExample, folder: string, release: InstallableRelease): string {
  const names = Object.keys(release.environment).map((name) => `\`${name}\``);
  const key = names.length === 0 ? '' : ` It asks the real API: put your ${names.join(', ')} into \`.env\`.`;
  const { servingNote } = release;
  const command = `npx starlight-evergreen sandbox${scenario === undefined ? '' : ` --scenario ${scenario}`}`;
  return [
    `# ${folder}\n`,
    `An example for ${release.package.name} ${release.package.version}, from ${page}.\n`,
    `Run it with \`npm install\` and \`npm start\`.${key} \`npx tsc\` looks at its types.\n`,
    ...(servingNote === undefined
      ? []
      : [
          `On its page it ran against an API in memory. With the source of the documentation that can be served on this computer, by \`${command}\`; then the client reaches it so:\n\n${indent(servingNote)}\n`,
        ]),
  ].join('\n');
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `    ${line}`.trimEnd())
    .join('\n');
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
