import { join } from 'node:path';
import { ProblemError } from '../problem/problem.ts';
import type { DocsConfig } from '../config/index.ts';
import { readReports, writeReportFiles } from './snapshot/index.ts';
import { plural } from './pages/counts.ts';
import { publishedSpec } from './versions/index.ts';
import { readVersions, type LoadedVersion } from './versions/read-versions.ts';
import { currentFolder, missingVersions } from './snapshot/committed-reports.ts';
import { stepBetween } from './compare/step.ts';
import { headline } from './tell/text.ts';

export interface UpdateOptions {
  root: string;
  config: DocsConfig;
  installed: readonly LoadedVersion[];
  log(line: string): void;
}

/**
 * Writes the reports of what is installed, and those of the config's earlier versions that are missing, which npm is
 * asked for.
 * @throws ProblemError when npm cannot fetch one
 */
export async function updateReports({ root, config, installed, log }: UpdateOptions): Promise<void> {
  const absent = missingVersions(root, config);
  const specs = absent.map(({ release, version }) => publishedSpec(release, version));
  const earlier = await readVersions(specs, { root, config, log });
  for (const version of installed) {
    const folder = currentFolder(version.release);
    const before = readable(join(root, folder));
    if (before) log(headline(stepBetween({ snapshot: before, release: version.release }, version)));
    write(root, folder, version, log);
  }
  for (const [index, version] of earlier.entries()) {
    const { folder } = absent[index] ?? {};
    if (folder !== undefined) write(root, folder, version, log);
  }
}

/** Damaged reports are written anew. */
function readable(path: string): ReturnType<typeof readReports> {
  try {
    return readReports(path);
  } catch (error) {
    if (error instanceof ProblemError) return undefined;
    throw error;
  }
}

function write(root: string, folder: string, { snapshot }: LoadedVersion, log: (line: string) => void): void {
  const { written, unchanged, removed, kept } = writeReportFiles(join(root, folder), snapshot);
  if (kept.length > 0)
    throw new ProblemError(
      kept.map((name) => ({
        where: `${folder}/${name}`,
        message: 'a file that is no report has the name of one, and was left as it is',
        hint: 'Move it out of the folder of reports.',
      })),
    );
  const reports = plural(written, 'report');
  log(`${folder}: ${written} ${reports} written, ${unchanged} unchanged, ${removed} removed`);
}
