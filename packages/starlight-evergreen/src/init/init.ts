import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { packageName } from '../files/package-name.ts';
import { parseConfig } from '../config/index.ts';
import { readRelease } from '../reference/read/index.ts';
import { createSampler } from '../reference/sample/sampler.ts';
import { generalValues } from '../reference/sample/general-values.ts';
import { ProblemError } from '../problem/problem.ts';
import { addPlugin, type Edit, extendContent } from './edit-astro-config.ts';
import { type Answers, configFile, idOf } from './files/config.ts';
import { firstPage } from './files/first-page.ts';
import { completeManifest } from './files/manifest.ts';
import * as site from './files/site.ts';
import { installPackages } from './install.ts';
import { needs } from './needs.ts';
import { dependsOn, type Project, readProject } from './project.ts';
import type { Questions } from './questions.ts';
import { findSource, isModulePath, type Source } from './source.ts';
import { type SiteFile, writeSite, type Written } from './write.ts';
import { holdsOwnPages } from './own-pages.ts';

/** What the command line said. */
export interface InitOptions {
  /** Absolute folder of the site. */
  root: string;
  /** A package or a module of schemas. */
  source: string | undefined;
  client: string | undefined;
  title: string | undefined;
  /** Path of a module with a sandbox. */
  sandbox: string | undefined;
  /** Whether packages may be installed. */
  install: boolean;
  questions: Questions;
  log(line: string): void;
}

/**
 * Makes a site that documents an SDK, or adds its reference to a Starlight site.
 * @throws ProblemError for a folder or an SDK that it cannot work with; what was written until then stays
 */
export async function init(options: InitOptions): Promise<void> {
  const { root, questions, log } = options;
  const project = readProject(root);
  const asked = (options.source ?? (await questions.source())).trim();
  await complete(project, options);
  if (options.install) await installPackages(root, missingPackages(project, asked), log);
  const answers = await ask(await findSource(nameOf(asked), root), options);
  const files = [...(await newFiles(project, answers)), ...editedFiles(project, log)];
  tell(await writeSite(root, files, questions), log);
}

/** The manifest comes first: what an SDK exports can only be seen once it is installed. */
async function complete(project: Project, { root, questions, log }: InitOptions): Promise<void> {
  const manifest = completeManifest(project, idOf(basename(root)).toLowerCase() || 'docs', needs());
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  tell(await writeSite(root, [{ path: 'package.json', text, isCompleted: true }], questions), log);
}

/** The SDK, when it is a package that the project does not depend on yet. */
function missingPackages({ manifest }: Project, asked: string): string[] {
  if (isModulePath(asked)) return [];
  const entry = nameOf(asked);
  const name = packageName(entry);
  return dependsOn(manifest, name) ? [] : [`${name}${asked.slice(entry.length)}`];
}

/** `@acme/sdk@1.2.3` -> `@acme/sdk`. */
function nameOf(asked: string): string {
  return isModulePath(asked) ? asked : asked.replace(/(?<=.)@.*$/, '');
}

async function ask(source: Source, options: InitOptions): Promise<Answers> {
  const { questions, sandbox } = options;
  if (options.client !== undefined && !source.classes.includes(options.client)) {
    throw new ProblemError([
      {
        where: '--client',
        message: `"${source.specifier}" exports no class "${options.client}"`,
        hint: `Its classes are ${source.classes.join(', ') || 'none'}.`,
      },
    ]);
  }
  return {
    source,
    sandbox,
    slug: freeSlug(options.root),
    client: options.client ?? (await questions.client(source.classes, source.client)),
    title: options.title ?? (await questions.title(source.specifier)),
  };
}

/** A folder of the pages that holds none of a person's own: the usual name, as long as it is not taken. */
function freeSlug(root: string): string {
  const names = ['reference', 'sdk', 'sdk-reference'];
  return names.find((name) => !holdsOwnPages(join(root, 'src/content/docs'), name)) ?? 'generated';
}

async function newFiles(project: Project, answers: Answers): Promise<SiteFile[]> {
  const { root } = project;
  const config = configFile(answers);
  const files: SiteFile[] = [
    { path: 'docs.config.ts', text: config },
    { path: 'ec.config.mjs', text: site.expressiveCodeConfig },
    { path: 'playwright.config.ts', text: site.playwrightConfig },
    { path: 'tests/site.spec.ts', text: site.siteSpec },
    { path: '.github/workflows/docs.yml', text: site.workflow },
    { path: '.gitignore', text: site.gitignore(read(root, '.gitignore'), answers.slug), isCompleted: true },
  ];
  const page = await pageOf(root, answers);
  if (project.kind === 'starlight')
    return [...files, { path: 'src/content/docs/first-value.md', text: page }];
  return [
    ...files,
    { path: 'astro.config.mjs', text: site.astroConfig(answers.title) },
    { path: 'src/content.config.ts', text: site.contentConfig },
    { path: 'public/favicon.svg', text: site.favicon },
    { path: 'tsconfig.json', text: site.tsconfig },
    { path: 'src/content/docs/index.md', text: page },
  ];
}

/** The page shows a value of the SDK's, so the SDK is read as the config that is about to be written says. */
async function pageOf(root: string, answers: Answers): Promise<string> {
  const { release, specifier, version } = answers.source;
  const { releases } = parseConfig({
    releases: [
      {
        id: idOf(specifier),
        label: specifier,
        slug: answers.slug,
        ...release,
        ...('module' in release && { version }),
        ...(answers.client !== undefined && { client: answers.client }),
      },
    ],
  });
  const [config] = releases;
  if (config === undefined) throw new Error('A config of one release has one.');
  const loaded = await readRelease(config, root);
  return firstPage(answers.title, loaded, createSampler(loaded.reference, generalValues));
}

/** A Starlight site's own configs, with the plugin put in; what cannot be edited is told. */
function editedFiles({ root, kind, astroConfig }: Project, log: (line: string) => void): SiteFile[] {
  if (kind === 'new' || astroConfig === undefined) return [];
  const edits: [path: string, edit: Edit | undefined, todo: string][] = [
    [
      astroConfig,
      addPlugin(read(root, astroConfig) ?? ''),
      "import evergreen from 'starlight-evergreen', and give starlight({ … }) plugins: [evergreen()]",
    ],
    ['src/content.config.ts', contentEdit(root), site.contentConfig.trim()],
  ];
  return edits.flatMap(([path, edit, todo]): SiteFile[] => {
    if (edit !== undefined && 'code' in edit) return [{ path, text: edit.code, isCompleted: true }];
    log(`${path}: edit it yourself, as ${edit?.reason ?? 'it is not there'}: ${todo}`);
    return [];
  });
}

function contentEdit(root: string): Edit {
  const code = read(root, 'src/content.config.ts');
  return code === undefined ? { code: site.contentConfig } : extendContent(code);
}

function read(root: string, path: string): string | undefined {
  const file = join(root, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

const outcomes: Record<Written['outcome'], string> = {
  written: 'written',
  completed: 'completed; what was in it stays',
  unchanged: 'is as it should be',
  kept: 'left as it is',
};

function tell(written: readonly Written[], log: (line: string) => void): void {
  for (const { path, outcome } of written) log(`  ${path} - ${outcomes[outcome]}`);
}
